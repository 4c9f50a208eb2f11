using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.Solution.Faults;
using CrmAlignment.SolutionFormat;
using CrmAlignment.SolutionFormat.Writing;

namespace CrmAlignment.Solution.Forms;

/// <summary>An unmanaged export in which a form is to be changed.</summary>
internal sealed class FormExport
{
    private readonly SolutionArchive _archive;
    private readonly PartText _manifest;
    private readonly PartText _customizations;

    private FormExport(SolutionArchive archive)
    {
        _archive = archive;
        _manifest = PartText.Read(archive, PartName.Manifest);
        _customizations = PartText.Read(archive, PartName.Customizations);
    }

    /// <summary>The element SolutionManifest.</summary>
    public XElement Manifest => _manifest.Root.Element("SolutionManifest") ?? throw Damaged("solution.xml has no SolutionManifest.");

    /// <summary>The root of customizations.xml.</summary>
    public XElement Customizations => _customizations.Root;

    /// <summary>Languages of the organization, its base language first.</summary>
    public IReadOnlyList<int> Languages =>
    [
        .. Customizations.Elements("Languages").Elements("Language").Select(language => language.Value.Trim().Number() ?? 0)
            .Prepend(_manifest.Root.Of("languagecode").Number() ?? 1033).Where(language => language > 0).Distinct(),
    ];

    /// <summary>Reads an export.</summary>
    /// <exception cref="OwnFormException">It cannot be read, is no solution, or is managed.</exception>
    public static FormExport Read(byte[] zip)
    {
        var archive = SolutionArchive.Read(zip);
        if (archive.Problems is [var problem, ..])
        {
            var part = problem.Part.Length == 0 ? "" : problem.Part + ": ";
            throw new OwnFormException($"It cannot be read: {part}{problem.Reason}", problem.Remedy);
        }

        if (archive.Find(PartName.Manifest) is null || archive.Find(PartName.Customizations) is null)
        {
            throw DeployerPackage.SolutionsIn(archive) is { Count: > 0 } inside && archive.Find(PartName.Manifest) is null
                ? new OwnFormException($"It holds other zips: {DeployerPackage.Reason(inside)}", DeployerPackage.Remedy)
                : Damaged("It has no solution.xml or no customizations.xml.");
        }

        var export = new FormExport(archive);
        return export.Manifest.Text("Managed") == "0"
            ? export
            : throw new OwnFormException(
                "The solution is managed: in what others import as a whole nothing is added.",
                "Export it as unmanaged, in the environment in which it is developed; "
                + "a form that is in no unmanaged solution, add to one of yours first.");
    }

    /// <summary>The zip with the two parts as they are now; all others byte for byte.</summary>
    public byte[] ToZip()
    {
        var parts = new PackageParts();
        foreach (var (name, content) in _archive.Parts)
        {
            parts.Add(name, name switch
            {
                _ when PartName.Comparer.Equals(name, PartName.Manifest) => _manifest.ToBytes(),
                _ when PartName.Comparer.Equals(name, PartName.Customizations) => _customizations.ToBytes(),
                _ => content,
            });
        }

        return parts.ToZip();
    }

    private static OwnFormException Damaged(string reason) => new(reason, "Take the zip of a solution as Power Apps exported it.");
}
