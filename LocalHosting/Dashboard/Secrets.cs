using System.Text.RegularExpressions;

namespace QualityAward.LocalHosting.Dashboard;

/// <summary>Hides what nobody shall read off a screen: values of secret names, and passwords inside other values.</summary>
internal static partial class Secrets
{
    /// <summary>Stands in for what is hidden.</summary>
    public const string Hidden = "••••••";

    /// <summary>The value without its secrets.</summary>
    public static string Hide(string name, string value) =>
        SecretName().IsMatch(name)
            ? Hidden
            : InAddress()
                .Replace(InConnectionString().Replace(value, $"$1{Hidden}"), $"$1{Hidden}@");

    [GeneratedRegex("password|secret|apikey|api_key|token|_headers$|privatekey", Options)]
    private static partial Regex SecretName();

    // Password=…; of ADO.NET and password=…, of StackExchange.Redis, quoted or not
    [GeneratedRegex("""(\b(?:password|pwd)\s*=\s*)("[^"]*"|'[^']*'|[^;,]*)""", Options)]
    private static partial Regex InConnectionString();

    // scheme://user:password@host
    [GeneratedRegex("(://[^:/@]*:)[^@/]*@", Options)]
    private static partial Regex InAddress();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
