using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>The rows of the solution and its publisher, and the rules which package may follow which.</summary>
internal sealed class SolutionRegister(
    StoreTransaction transaction,
    RegistrationWriter rows,
    SolutionManifest manifest,
    ImportContext context)
{
    private bool IsStaged => context.Kind != ImportKind.Update;

    /// <summary>Refuses an older version, another publisher, a change between managed and unmanaged, and an upgrade of nothing.</summary>
    /// <returns>The solution installed; null when none is.</returns>
    public InstalledSolution? RequireImportable()
    {
        var installed = InstalledSolution.Find(transaction, manifest.UniqueName);
        if (InstalledSolution.Find(transaction, InstalledSolution.HoldingNameOf(manifest.UniqueName)) is { } holding)
        {
            throw Refuse($"An upgrade of solution '{manifest.UniqueName}' to version {holding.Version} is staged. Apply it with "
                + "DeleteAndPromote before importing another version.");
        }

        if (installed is null)
        {
            return IsStaged
                ? throw Refuse($"Solution '{manifest.UniqueName}' is not installed, so there is nothing to upgrade. Import it without "
                    + "staging.")
                : null;
        }

        RequireSameKind(installed);
        RequireSamePublisher(installed);
        RequireNewer(installed);
        return installed;
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
        var name = IsStaged ? InstalledSolution.HoldingNameOf(manifest.UniqueName) : manifest.UniqueName;
        var known = Find("solution", name);
        var id = known ?? Guid.NewGuid();
        var values = new Dictionary<string, object?>
        {
            ["uniquename"] = name,
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

    private void RequireSameKind(InstalledSolution installed)
    {
        if (installed.IsManaged && !manifest.IsManaged)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.ImportSolutionUnmanagedToManagedMismatch,
                $"Solution '{manifest.UniqueName}' is installed as a managed solution, and the package is unmanaged. Import the "
                    + "managed package; a solution cannot change its kind.");
        }

        if (!installed.IsManaged && manifest.IsManaged && !context.ConvertsToManaged)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.ImportSolutionManagedToUnmanagedMismatch,
                $"Solution '{manifest.UniqueName}' is installed as an unmanaged solution, and the package is managed. Import the "
                    + "unmanaged package, or let ConvertToManaged take the solution over.");
        }

        if (IsStaged && !manifest.IsManaged)
        {
            throw Refuse($"Solution '{manifest.UniqueName}' is unmanaged, and only managed solutions are upgraded. Import it without "
                + "staging.");
        }
    }

    private void RequireSamePublisher(InstalledSolution installed)
    {
        var publisher = transaction.Retrieve("publisher", installed.PublisherId, ["uniquename"])?["uniquename"] as string;
        if (manifest.IsManaged && !string.Equals(publisher, manifest.Publisher.UniqueName, StringComparison.OrdinalIgnoreCase))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.ImportWrongPublisherError,
                $"The following managed solution cannot be imported: {manifest.UniqueName}. The publisher name cannot be changed from "
                    + $"{publisher} to {manifest.Publisher.UniqueName}.");
        }
    }

    private void RequireNewer(InstalledSolution installed)
    {
        if (manifest.Version < installed.Version || (IsStaged && manifest.Version == installed.Version))
        {
            var comparison = manifest.Version == installed.Version ? "same" : "older";
            throw Refuse($"Solution '{manifest.UniqueName}' is installed in version {installed.Version}, and the package has the "
                + $"{comparison} version {manifest.Version}. Raise <Version> in solution.xml, or import into an organization without "
                    + "the solution.");
        }
    }

    private static Exception Refuse(string text) => DataverseFault.Of(DataverseErrorCode.ImportSolutionError, text);

    private Guid? Find(string table, string uniqueName) =>
        transaction.Find(table, new Dictionary<string, object?> { ["uniquename"] = uniqueName }, limit: 1) is [var id, ..] ? id : null;

    private static string? Text(IReadOnlyDictionary<int, string> labels, string? otherwise) =>
        LocalizedText.Of(labels).For(LocalizedText.BaseLanguage) is { Length: > 0 } text ? text : otherwise;
}
