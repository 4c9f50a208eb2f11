using System.Linq;
using CrmAlignment.LocalDataverse.Messages.RegistrationRows;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Holds a package's step against the organization and the platform's rules for steps and images.</summary>
internal sealed class StepCheck(StoreTransaction transaction, PackageProblems problems)
{
    /// <summary>Whether the step can be registered; what is wrong is reported.</summary>
    public bool Accepts(PackageStep step, string message)
    {
        var reasons = StepProblems.Of(transaction, Describe(step, message)).ToList();
        foreach (var (reason, remedy) in reasons)
        {
            problems.Add(PartName.Customizations, $"step {step.Name}", reason, remedy);
        }

        return reasons.Count == 0;
    }

    private static StepDescription Describe(PackageStep step, string message) => new(
        message,
        step.PrimaryTable,
        step.Stage,
        step.Mode == 1,
        step.FilteringColumns,
        [.. step.Images.Select(image => new StepImage(image.Alias, image.ImageType, image.MessageProperty, [.. image.Columns]))]);
}
