using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Installation;
using CrmAlignment.Model;
using CrmAlignment.Solution;
using CrmAlignment.Solution.Checking;
using CrmAlignment.Solution.Checking.Rules;

namespace CrmAlignment.Cli.Commands;

/// <summary>Which packages a command deploys, or holds an environment against.</summary>
internal sealed class PackageOptions
{
    /// <summary>Solution zips.</summary>
    public Option<FileInfo[]> Zips { get; } = new("--zip")
    {
        Description = "Solution zip; several in the order of their import. Default: those of crma pack but for the cloud flows, packed anew from the plug-in dll beside crma.",
        HelpName = "ZIP",
    };

    /// <summary>The packages that the command line names, or those that crma packs; of these the flows only where they are asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="withFlows">Whether the cloud flows are asked for: they do nothing until somebody gives them a connection.</param>
    /// <exception cref="InputException">A zip is missing, or <c>crma check</c> finds an error in it.</exception>
    public IReadOnlyList<SolutionContent> Read(ParseResult parsed, bool withFlows = false) => parsed.GetValue(Zips) is { Length: > 0 } files
        ? [.. files.Select(file => Read(file.Name, Bytes(file)))]
        : [.. Packed().Where(package => withFlows || package.Name != Publisher.ScheduleSolutionUniqueName)];

    /// <summary>The packages to look at: those given, and the packed ones of what is not among them.</summary>
    /// <param name="given">The packages that the command line names.</param>
    public static IReadOnlyList<SolutionContent> WithPacked(IReadOnlyList<SolutionContent> given)
    {
        string[] needed = [Publisher.SolutionUniqueName, Publisher.GateSolutionUniqueName];
        return needed.All(name => given.Any(package => package.Name == name))
            ? given
            : [.. given, .. Packed().Where(packed => needed.Contains(packed.Name) && given.All(package => package.Name != packed.Name))];
    }

    private static IReadOnlyList<SolutionContent> Packed() => [.. SolutionPackager.PackAll(new PackOptions()).Select(packed => Read(packed.FileName, packed.Content))];

    private static byte[] Bytes(FileInfo file) => file.Exists ? File.ReadAllBytes(file.FullName) : throw new InputException(file.FullName, "There is no such file.", "Check the path.");

    private static SolutionContent Read(string name, byte[] zip)
    {
        using var stream = new MemoryStream(zip, writable: false);
        var errors = SolutionChecker.Check(stream).Where(finding => finding.Kind == FindingKind.Error).ToList();
        return errors.Count == 0
            ? SolutionContentReader.Read(name, zip)
            : throw new InputException(name, $"An import would fail, so nothing was sent:\n{string.Join('\n', errors)}\n", "Mend the zip; crma check looks at it again.");
    }
}
