namespace HandoverBot.Fakes.Tests;

public sealed class ManualClockTests
{
    private readonly ManualClock _clock = new();
    private readonly List<string> _fired = [];

    [Fact]
    public void Time_stands_still_until_it_is_moved()
    {
        var before = _clock.GetUtcNow();

        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(TimeSpan.FromMinutes(5), _clock.GetUtcNow() - before);
        Assert.Equal(TimeSpan.FromMinutes(5), _clock.GetElapsedTime(before.Ticks));
    }

    [Fact]
    public void Timers_fire_in_the_order_they_fall_due_and_see_their_own_time()
    {
        var start = _clock.GetUtcNow();
        using var late = Timer("late", TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var repeating = Timer("tick", TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));

        _clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(["tick 2", "tick 4", "late 5", "tick 6"], _fired);
        Assert.Equal(start.AddSeconds(6), _clock.GetUtcNow());

        ITimer Timer(string name, TimeSpan due, TimeSpan period) =>
            _clock.CreateTimer(_ => _fired.Add($"{name} {(_clock.GetUtcNow() - start).TotalSeconds:0}"), state: null, due, period);
    }

    [Fact]
    public void A_stopped_timer_is_silent()
    {
        var timer = _clock.CreateTimer(_ => _fired.Add("fired"), state: null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _clock.Advance(TimeSpan.FromSeconds(2));
        timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        timer.Dispose();
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Empty(_fired);
    }

    [Fact]
    public async Task A_delay_ends_when_its_time_has_come()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), _clock);
        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(delay.IsCompleted);

        _clock.Advance(TimeSpan.FromMinutes(1));

        await delay;
    }

    [Fact]
    public void A_clock_never_goes_back() => Assert.Throws<ArgumentOutOfRangeException>(() => _clock.MoveTo(_clock.GetUtcNow().AddSeconds(-1)));
}
