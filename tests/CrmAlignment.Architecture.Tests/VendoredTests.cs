using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Xunit;

namespace CrmAlignment.Architecture.Tests;

/// <summary>What others wrote is here once, unchanged, and says where it is from and under which license.</summary>
public sealed class VendoredTests
{
    private static readonly string Folder = Repository.File("sdk", "vendor", "echarts");

    [Fact]
    public void Charts_library_is_the_one_that_its_page_names()
    {
        var row = Regex.Match(File.ReadAllText(Path.Combine(Folder, "README.md")), @"\| `(echarts\.js)` \| ([\d.]+) \| (\d+) \| `([0-9a-f]{64})` \|");
        Assert.True(row.Success, "README.md does not say version, size and SHA-256.");
        var content = File.ReadAllBytes(Path.Combine(Folder, row.Groups[1].Value));

        Assert.Equal(row.Groups[3].Value, $"{content.Length}");
        Assert.Equal(row.Groups[4].Value, Convert.ToHexStringLower(SHA256.HashData(content)));
        Assert.Contains($"version=\"{row.Groups[2].Value}\"", System.Text.Encoding.UTF8.GetString(content), StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_library_runs_no_text_as_a_program() =>
        Assert.DoesNotMatch(@"\beval\(|new Function\b", File.ReadAllText(Path.Combine(Folder, "echarts.js")));

    [Fact]
    public void Charts_library_brings_its_license_and_notice_and_fits_a_web_resource()
    {
        Assert.Contains("Apache License", File.ReadAllText(Path.Combine(Folder, "LICENSE")), StringComparison.Ordinal);
        Assert.Contains("The Apache Software Foundation", File.ReadAllText(Path.Combine(Folder, "NOTICE")), StringComparison.Ordinal);

        // https://learn.microsoft.com/power-apps/developer/model-driven-apps/web-resources#size-limitations
        Assert.True(new FileInfo(Path.Combine(Folder, "echarts.js")).Length < 5 * 1024 * 1024);
    }

    [Fact]
    public void Charts_library_is_here_once() => Assert.Single(
        Directory.EnumerateFiles(Repository.File("sdk"), "*echarts*.js", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.File("solution"), "*echarts*.js", SearchOption.AllDirectories))
            .Select(file => file.Replace('\\', '/')),
        file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal));
}
