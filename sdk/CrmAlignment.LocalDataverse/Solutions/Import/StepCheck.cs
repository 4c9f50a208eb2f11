using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Package;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Holds a step against the organization's metadata and the platform's rules for images.</summary>
/// <remarks>Source for images: https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in#define-entity-images.</remarks>
internal sealed class StepCheck(MetadataCatalog catalog, PackageProblems problems)
{
    /// <summary>Whether the step can be registered; what is wrong is reported.</summary>
    public bool Accepts(PackageStep step, string message)
    {
        var reasons = Table(step).Concat(Images(step, message)).ToList();
        foreach (var (reason, remedy) in reasons)
        {
            problems.Add("customizations.xml", $"step {step.Name}", reason, remedy);
        }

        return reasons.Count == 0;
    }

    private IEnumerable<(string Reason, string Remedy)> Table(PackageStep step)
    {
        if (step.PrimaryTable is not { } name)
        {
            yield break;
        }

        if (catalog.FindTable(name) is not { } table)
        {
            yield return (
                $"its table '{name}' is neither in the package nor in the organization.",
                "Import the solution that brings the table first.");
            yield break;
        }

        var columns = step.FilteringColumns.Concat(step.Images.SelectMany(image => image.Columns)).Distinct();
        foreach (var column in columns.Where(column => table.FindColumn(column) is null))
        {
            yield return ($"the table '{name}' has no column '{column}'.", "Correct the filtering columns and images.");
        }
    }

    private static IEnumerable<(string Reason, string Remedy)> Images(PackageStep step, string message)
    {
        foreach (var image in step.Images)
        {
            if (message == "Create" && image.ImageType != 1)
            {
                yield return (
                    $"its image '{image.Name}' is of the row before Create, when there is none.",
                    "Ask for an image after the operation (ImageType 1).");
            }

            if (message == "Delete" && image.ImageType != 0)
            {
                yield return (
                    $"its image '{image.Name}' is of the row after Delete, when there is none.",
                    "Ask for an image before the operation (ImageType 0).");
            }

            if (step.Stage != 40 && image.ImageType != 0)
            {
                yield return (
                    $"its image '{image.Name}' is of the row after the operation, but the step runs before it (stage {step.Stage}).",
                    "Register the step in stage 40, or ask for an image before the operation.");
            }
        }
    }
}
