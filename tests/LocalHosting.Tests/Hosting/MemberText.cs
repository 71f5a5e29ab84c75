using System.Globalization;
using System.Reflection;

namespace QualityAward.LocalHosting.Tests.Hosting;

/// <summary>Writes public members as one writes them in C#, shortened to what a caller depends on.</summary>
internal static class MemberText
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    // What the compiler adds to records is not ours to promise.
    private static readonly string[] OfRecords =
    [
        "Equals",
        "GetHashCode",
        "ToString",
        "PrintMembers",
        "<Clone>$",
        "Deconstruct",
        "EqualityContract",
    ];

    public static IEnumerable<string> Of(Type type) =>
        type.IsEnum
            ? Enum.GetNames(type).Select(n => $"{Name(type)}.{n}")
            : type.GetMembers(Declared)
                .Where(m => !OfRecords.Contains(m.Name))
                .Select(m => Text(m) is { } text ? $"{Name(type)}.{text}" : null)
                .OfType<string>();

    private static string? Text(MemberInfo member) =>
        member switch
        {
            PropertyInfo p => $"{p.Name}: {Name(p.PropertyType)}",
            FieldInfo f => $"{f.Name}: {Name(f.FieldType)}",
            MethodInfo { IsSpecialName: true } => null,
            MethodInfo m => $"{m.Name}{Generic(m)}({Parameters(m)}): {Name(m.ReturnType)}",
            ConstructorInfo c when c.GetParameters().Length > 0 => $"new({Parameters(c)})",
            _ => null,
        };

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var text = $"{Name(parameter.ParameterType)} {parameter.Name}";
        return parameter.HasDefaultValue
            ? text
                + " = "
                + Convert.ToString(parameter.DefaultValue ?? "null", CultureInfo.InvariantCulture)
            : text;
    }

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => Name(a) + Constraint(a)))}>"
            : "";

    private static string Constraint(Type argument) =>
        argument.GetGenericParameterConstraints() is { Length: > 0 } constraints
            ? " : " + string.Join(" & ", constraints.Select(Name).Order(StringComparer.Ordinal))
            : "";

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        var name =
            type.IsNested && !type.IsGenericParameter
                ? $"{type.DeclaringType!.Name}.{type.Name}"
                : type.Name;
        return type.IsGenericType
            ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : name;
    }
}
