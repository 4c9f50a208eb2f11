using System;
using System.IO;
using System.Linq;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The Chromium of this machine. None is downloaded: apt-get install chromium.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome", "msedge"];

    /// <summary>Path of its program; null where there is none. CHROMIUM_PATH names another.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? Find();

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.SelectMany(name => new[] { name, name + ".exe" }.Select(file => System.IO.Path.Combine(folder, file))))
        .FirstOrDefault(File.Exists);
}
