using System.Reflection;
using System.Runtime.CompilerServices;

namespace SlackNet.Compat.Tests.Surface;

/// <summary>Writes types and members the way surface.txt does.</summary>
internal static class Signatures
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string FullName(Type type) => $"{type.Namespace}.{Name(type)}";

    public static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsEnum)
            return [string.Join(", ", Enum.GetNames(type))];
        const BindingFlags declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return
        [
            .. type.GetConstructors(declared).Select(constructor => $"{type.Name}({Parameters(constructor)})"),
            .. type.GetProperties(declared).Select(Property),
            .. type.GetMethods(declared)
                .Where(method => !method.IsSpecialName || method.Name == "op_Implicit")
                .Where(method => method.GetBaseDefinition() == method)
                .Select(Method),
        ];
    }

    private static string Property(PropertyInfo property)
    {
        var modifier = property.GetAccessors()[0].IsStatic ? "static " : "";
        var setter = property.SetMethod?.IsPublic == true ? " set;" : "";
        return $"{modifier}{Name(property.PropertyType)} {property.Name} {{ get;{setter} }}";
    }

    private static string Method(MethodInfo method)
    {
        if (method.Name == "op_Implicit")
            return $"implicit operator {Name(method.ReturnType)}({Parameters(method)})";
        var modifier = method.IsStatic ? "static " : "";
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{modifier}{Name(method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select((parameter, index) =>
            (index == 0 && method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "")
            + $"{Name(parameter.ParameterType)} {parameter.Name}{Default(parameter)}"));

    private static string Default(ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue)
            return "";
        return parameter.DefaultValue switch
        {
            null when parameter.ParameterType.IsValueType => " = default",
            null => " = null",
            bool flag => flag ? " = true" : " = false",
            string text => $" = \"{text}\"",
            var value => $" = {value}",
        };
    }

    private static string Name(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return $"{Name(underlying)}?";
        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }
}
