namespace QualityAward.Archiving;

/// <summary>What a check came to.</summary>
/// <param name="Pieces">Rows of the catalogue.</param>
/// <param name="Entries">Entries whose hash was compared.</param>
/// <param name="Leaves">Leaves of the log that were proved.</param>
/// <param name="SecretsOpened">Secret files that were decrypted and compared.</param>
/// <param name="SecretsClosed">Secret files whose key was not given.</param>
/// <param name="Findings">What is wrong; empty where all is well.</param>
public sealed record PackageReport(
    int Pieces,
    int Entries,
    int Leaves,
    int SecretsOpened,
    int SecretsClosed,
    IReadOnlyList<Finding> Findings
);
