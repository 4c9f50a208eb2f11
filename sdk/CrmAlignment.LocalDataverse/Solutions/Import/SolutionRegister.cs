using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>The rows of the solution and its publisher, and the rule which version may follow which.</summary>
internal sealed class SolutionRegister(
    StoreTransaction transaction,
    RegistrationWriter rows,
    SolutionManifest manifest,
    ImportContext context)
{
    /// <summary>Refuses an older version, and a change between managed and unmanaged.</summary>
    /// <returns>The version installed; null when none is.</returns>
    public Version? RequireImportable()
    {
        if (Find("solution", manifest.UniqueName) is not { } id)
        {
            return null;
        }

        var row = transaction.Retrieve("solution", id, ["version", "ismanaged"])!;
        RequireSameKind(row["ismanaged"] is true);
        var installed = Version.Parse((string)row["version"]!);
        return manifest.Version >= installed
            ? installed
            : throw DataverseFault.Of(
                DataverseErrorCode.ImportSolutionError,
                $"Solution '{manifest.UniqueName}' is installed in version {installed}, and the package has the older version {manifest.Version}. Raise <Version> in solution.xml, or import into an organization without the solution.");
    }

    /// <summary>Writes publisher and solution.</summary>
    /// <returns>Id of the solution row.</returns>
    public Guid Write()
    {
        var publisher = manifest.Publisher;
        var publisherId = Find("publisher", publisher.UniqueName) ?? ImportedIds.Of("publisher", publisher.UniqueName);
        rows.Put("publisher", publisherId, new()
        {
            ["uniquename"] = publisher.UniqueName,
            ["friendlyname"] = Text(publisher.Labels, publisher.UniqueName),
            ["customizationprefix"] = publisher.Prefix,
            ["customizationoptionvalueprefix"] = publisher.ChoiceValuePrefix,
        });
        return WriteSolution(publisherId);
    }

    private Guid WriteSolution(Guid publisherId)
    {
        var known = Find("solution", manifest.UniqueName);
        var id = known ?? ImportedIds.Of("solution", manifest.UniqueName);
        var values = new Dictionary<string, object?>
        {
            ["uniquename"] = manifest.UniqueName,
            ["friendlyname"] = Text(manifest.Labels, manifest.UniqueName),
            ["description"] = Text(manifest.Descriptions, null),
            ["version"] = manifest.Version.ToString(),
            ["ismanaged"] = manifest.IsManaged,
            ["isvisible"] = true,
            ["publisherid"] = new RowReference("publisher", publisherId),
            [known is null ? "installedon" : "updatedon"] = context.Now,
        };
        rows.Put("solution", id, values);
        return id;
    }

    private void RequireSameKind(bool isManaged)
    {
        if (isManaged && !manifest.IsManaged)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.ImportSolutionUnmanagedToManagedMismatch,
                $"Solution '{manifest.UniqueName}' is installed as a managed solution, and the package is unmanaged. Import the managed package; a solution cannot change its kind.");
        }

        if (!isManaged && manifest.IsManaged)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.ImportSolutionManagedToUnmanagedMismatch,
                $"Solution '{manifest.UniqueName}' is installed as an unmanaged solution, and the package is managed. Import the unmanaged package; a solution cannot change its kind.");
        }
    }

    private Guid? Find(string table, string uniqueName) =>
        transaction.Find(table, new Dictionary<string, object?> { ["uniquename"] = uniqueName }, limit: 1) is [var id, ..] ? id : null;

    private static string? Text(IReadOnlyDictionary<int, string> labels, string? otherwise) =>
        LocalizedText.Of(labels).For(LocalizedText.BaseLanguage) is { Length: > 0 } text ? text : otherwise;
}
