using System.Diagnostics;

/// <summary>Run by .NET before a project's own Main (DOTNET_STARTUP_HOOKS); the name is .NET's.</summary>
internal static class StartupHook
{
    public static void Initialize() =>
        new Thread(EndWithStandardInput) { IsBackground = true, Name = "end with parent" }.Start();

    private static void EndWithStandardInput()
    {
        using var input = Console.OpenStandardInput();
        var nothing = new byte[256];
        while (input.Read(nothing) > 0) { }

        // The parent is gone, and with it whoever could wait for a polite end.
        Process.GetCurrentProcess().Kill();
    }
}
