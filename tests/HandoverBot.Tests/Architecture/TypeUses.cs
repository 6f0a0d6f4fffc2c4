using System.Reflection;
using System.Reflection.Emit;

namespace HandoverBot.Tests.Architecture;

/// <summary>Which types a type uses: in its bases, members, attributes and the code of its methods.</summary>
internal static class TypeUses
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>The types written in source files; those the compiler made of lambdas and async methods count with their outer type.</summary>
    public static IEnumerable<Type> Written(Assembly assembly) => assembly.GetTypes().Where(type => !type.IsNested && type.Namespace is not null);

    /// <summary>Every type that this one and those nested in it mention, generic arguments and all.</summary>
    public static IReadOnlySet<Type> Of(Type type)
    {
        var uses = new HashSet<Type>();
        foreach (var part in Nested(type))
        {
            uses.UnionWith(Surface(part));
            uses.UnionWith(part.GetCustomAttributesData().Select(attribute => attribute.AttributeType));
            uses.UnionWith(Methods(part).SelectMany(Body));
        }

        return uses.SelectMany(Parts).ToHashSet();
    }

    /// <summary>What a type promises to others: its bases and the types of its members.</summary>
    public static IEnumerable<Type> Surface(Type type) =>
    [
        .. type.BaseType is { } parent ? [parent] : Type.EmptyTypes,
        .. type.GetInterfaces(),
        .. type.GetFields(Declared).Select(field => field.FieldType),
        .. type.GetProperties(Declared).Select(property => property.PropertyType),
        .. Methods(type).SelectMany(Signature),
    ];

    /// <summary>A type with its element type and generic arguments, each as it was declared.</summary>
    public static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        if (type.IsGenericParameter)
            return type.GetGenericParameterConstraints().Where(constraint => !constraint.IsGenericType).SelectMany(Parts);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }

    private static IEnumerable<Type> Nested(Type type) => type.GetNestedTypes(Declared).SelectMany(Nested).Append(type);

    private static IEnumerable<MethodBase> Methods(Type type) => [.. type.GetMethods(Declared), .. type.GetConstructors(Declared)];

    private static IEnumerable<Type> Signature(MethodBase method) =>
    [
        .. method.GetParameters().Select(parameter => parameter.ParameterType),
        .. method is MethodInfo info ? [info.ReturnType] : Type.EmptyTypes,
    ];

    private static IEnumerable<Type> Body(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
            return [];
        var caught = body.ExceptionHandlingClauses
            .Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause).Select(clause => clause.CatchType!);
        return [.. body.LocalVariables.Select(local => local.LocalType), .. caught, .. Tokens(body.GetILAsByteArray()!).SelectMany(token => Mentioned(method, token))];
    }

    private static IEnumerable<Type> Mentioned(MethodBase method, int token)
    {
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, typeArguments, methodArguments) switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType!, field.FieldType],
            MethodBase called =>
                [called.DeclaringType!, .. Signature(called), .. called.IsGenericMethod ? called.GetGenericArguments() : Type.EmptyTypes],
            _ => [],
        };
    }

    /// <summary>The metadata tokens of types, fields and methods in a method's code.</summary>
    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var isLong = code[at] == 0xFE;
            var opCode = OpCodesByValue[isLong ? (short)((code[at] << 8) | code[at + 1]) : code[at]];
            at += isLong ? 2 : 1;
            if (opCode.OperandType is OperandType.InlineType or OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok)
                yield return BitConverter.ToInt32(code, at);
            at += opCode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
