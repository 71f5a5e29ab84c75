using System.Diagnostics;
using System.Text;

namespace QualityAward.Provisioning;

/// <summary>A program and its arguments, each passed as it is.</summary>
/// <param name="Program">A program on the PATH or its full path.</param>
/// <param name="Arguments">What follows it.</param>
public sealed record Invocation(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>Program and arguments, one after the other.</summary>
    public IReadOnlyList<string> Words => [Program, .. Arguments];

    /// <summary>Runs it to its end; ends it when the caller gives up.</summary>
    /// <param name="output">Gets each line; the flag is true for standard error.</param>
    /// <param name="workingDirectory">Folder to start in; this process's own when null.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <returns>Its exit code.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public async Task<int> RunAsync(
        Action<string, bool>? output,
        string? workingDirectory,
        CancellationToken cancellationToken
    )
    {
        using var process = new Process
        {
            StartInfo = new(Program, Arguments)
            {
                WorkingDirectory = workingDirectory ?? "",
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                StandardErrorEncoding = Encoding.UTF8,
            },
        };
        process.OutputDataReceived += (_, e) => Forward(e.Data, isError: false);
        process.ErrorDataReceived += (_, e) => Forward(e.Data, isError: true);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }

        void Forward(string? line, bool isError)
        {
            if (line is not null)
            {
                output?.Invoke(line, isError);
            }
        }
    }

    /// <summary>Runs it silently and tells whether it ended with 0.</summary>
    public bool Works()
    {
        using var process = Process.Start(
            new ProcessStartInfo(Program, Arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
