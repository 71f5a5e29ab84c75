using QualityAward.Common;

namespace QualityAward.EndToEnd.Access;

/// <summary>A row of <c>matrix.csv</c>: who may call an endpoint.</summary>
/// <param name="Method">GET, POST, ….</param>
/// <param name="Path">As the API description writes it.</param>
/// <param name="Access"><c>anyone</c>, <c>signed-in</c>, or roles parted by spaces.</param>
public sealed record AccessRow(string Method, string Path, string Access)
{
    /// <summary>Without a sign-in too.</summary>
    public bool IsPublic => Access == "anyone";

    /// <summary>Reads the file beside the tests.</summary>
    public static IReadOnlyList<AccessRow> ReadAll() =>
        [
            .. File.ReadLines(
                    System.IO.Path.Combine(AppContext.BaseDirectory, "Access", "matrix.csv")
                )
                .Skip(1)
                .Where(line => line.Length > 0)
                .Select(line => line.Split(','))
                .Select(cells => new AccessRow(cells[0], cells[1], cells[2])),
        ];

    /// <summary>Whether the role may call it, as far as roles decide.</summary>
    public bool Allows(string role) =>
        IsPublic
        || (
            Access == "signed-in"
                ? Roles.All.Contains(role)
                : Access.Split(' ').Contains(role, StringComparer.Ordinal)
        );

    /// <inheritdoc/>
    public override string ToString() => $"{Method},{Path},{Access}";
}
