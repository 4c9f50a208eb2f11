using System;
using System.IO;
using CrmAlignment.Cli.Commands;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>The database that crma demo leaves, made once a run and copied.</summary>
internal static class DemoDatabase
{
    private static readonly Lazy<byte[]> Content = new(Make);

    /// <summary>Writes a copy.</summary>
    /// <param name="path">Path of the copy.</param>
    public static void CopyTo(string path) => File.WriteAllBytes(path, Content.Value);

    private static byte[] Make()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "demo.db");
        Assert.Equal(ExitCode.Done, CommandRun.Of("demo", "--database", path, "--out", folder.Path).Code);
        return File.ReadAllBytes(path);
    }
}
