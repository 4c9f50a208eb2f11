using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Xunit;

namespace CrmAlignment.Framework.Tests;

/// <summary>A run of a dll of tests that is built for .NET Framework, by xunit's own runner.</summary>
internal sealed class FrameworkTestRun
{
    private readonly List<XElement> _tests;

    private FrameworkTestRun(XDocument results) => _tests = [.. results.Descendants("test")];

    /// <summary>Class and method of each test that ran or was skipped, in order, once for all rows of a theory.</summary>
    public IEnumerable<string> Methods => _tests.Select(test => $"{Of(test, "type")}.{Of(test, "method")}").Distinct().Order(StringComparer.Ordinal);

    /// <summary>Name and message of each test that failed.</summary>
    public IEnumerable<string> Failures => _tests.Where(test => Of(test, "result") == "Fail")
        .Select(test => $"{Of(test, "name")}\n{test.Element("failure")!.Element("message")!.Value}\n{test.Element("failure")!.Element("stack-trace")?.Value}");

    /// <summary>Runs all tests of a project of net462.</summary>
    /// <param name="project">Name of the project, which is built like this one, for release or debugging.</param>
    public static FrameworkTestRun Of(string project)
    {
        var configuration = Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name;
        var dll = Repository.File("tests", project, "bin", configuration, "net462", project + ".dll");
        var folder = Directory.CreateTempSubdirectory("framework");
        try
        {
            var results = Path.Combine(folder.FullName, "results.xml");
            var runner = Path.Combine(AppContext.BaseDirectory, "runner", "xunit.console.exe");
            // No shadow copies: .NET Framework does not load them of what is signed with a public key alone, as the contracts are.
            // https://github.com/dotnet/runtime/blob/main/docs/project/public-signing.md
            var (exitCode, said) = FrameworkRuntime.Run(runner, dll, "-nologo", "-noshadow", "-xml", results);

            // 1: a test failed, which the results say; everything else is the runner's own trouble.
            Assert.True(exitCode is 0 or 1 && File.Exists(results), $"The runner ended with {exitCode}:\n{said}");
            using var reader = XmlReader.Create(results, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return new(XDocument.Load(reader));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Of(XElement test, string attribute) => test.Attribute(attribute)!.Value;
}
