namespace QualityAward.TestSupport;

/// <summary>A Chromium to run.</summary>
/// <param name="Executable">Full path.</param>
/// <param name="Libraries">Folder of libraries that the machine lacks, or null.</param>
internal sealed record ChromiumBinary(string Executable, string? Libraries = null);
