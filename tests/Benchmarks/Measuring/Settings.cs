using System.Globalization;

namespace QualityAward.Benchmarks.Measuring;

/// <summary>What the command line says: <c>[ADDRESS] [--rounds N] [--seconds S] [--only WORD] [--fresh]</c>.</summary>
/// <param name="Gateway">A gateway that runs already; null to start everything.</param>
/// <param name="Rounds">How often everything is measured.</param>
/// <param name="Time">How long each measurement lasts.</param>
/// <param name="Only">Only subjects whose name contains it, and their ceilings.</param>
/// <param name="Fresh">Play the award again instead of using the data of the last run.</param>
public sealed record Settings(Uri? Gateway, int Rounds, TimeSpan Time, string? Only, bool Fresh)
{
    /// <summary>Reads it.</summary>
    public static Settings Read(string[] args)
    {
        string? After(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();
        return new(
            args.FirstOrDefault(a => a.StartsWith("http", StringComparison.Ordinal)) is { } address
                ? new(address)
                : null,
            int.Parse(After("--rounds") ?? "3", CultureInfo.InvariantCulture),
            TimeSpan.FromSeconds(
                double.Parse(After("--seconds") ?? "6", CultureInfo.InvariantCulture)
            ),
            After("--only"),
            args.Contains("--fresh")
        );
    }
}
