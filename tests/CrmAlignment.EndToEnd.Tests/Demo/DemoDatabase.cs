using System;
using System.IO;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Player.Settings;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>The database that crma demo leaves, made once a run and copied.</summary>
internal static class DemoDatabase
{
    private static readonly Lazy<(byte[] Rows, byte[] Clock)> Content = new(Make);

    /// <summary>Writes a copy.</summary>
    /// <param name="path">Path of the copy.</param>
    public static void CopyTo(string path) => File.WriteAllBytes(path, Content.Value.Rows);

    /// <summary>Writes a copy that goes on from the end of the demo when it is served.</summary>
    /// <param name="path">Path of the copy.</param>
    public static void CopyWithClockTo(string path)
    {
        CopyTo(path);
        File.WriteAllBytes(MovableClock.PathOf(path), Content.Value.Clock);
    }

    private static (byte[] Rows, byte[] Clock) Make()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "demo.db");
        Assert.Equal(ExitCode.Done, CommandRun.Of("demo", "--database", path, "--out", folder.Path).Code);
        return (File.ReadAllBytes(path), File.ReadAllBytes(MovableClock.PathOf(path)));
    }
}
