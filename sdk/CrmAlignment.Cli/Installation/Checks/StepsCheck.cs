using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>Every step of the package is registered as the package says, and enabled. It enables those that are not.</summary>
internal sealed class StepsCheck : ICheck, IRepair
{
    private const string Table = "sdkmessageprocessingstep";

    /// <inheritdoc/>
    public string Name => "steps";

    /// <inheritdoc/>
    public CheckFinding Look(Examination examination)
    {
        var wrong = examination.Differences.Steps().Where(difference => difference.Kind != DifferenceKind.Removed)
            .Select(difference => difference.Kind == DifferenceKind.Added ? $"{difference.Name} is missing" : $"{difference.Name} has {difference.Text}").ToList();
        var disabled = Disabled(examination).Select(step => $"{step.Name} is disabled").ToList();
        return (wrong.Count, disabled.Count) switch
        {
            (0, 0) => CheckFinding.Ok($"{examination.Product.Steps.Count} steps are registered and enabled."),
            (0, _) => CheckFinding.Of(CheckLevel.Error, $"{disabled.Count} of {examination.Product.Steps.Count} steps do not run", disabled, "Run crma doctor --fix, which enables them."),
            _ => CheckFinding.Of(
                CheckLevel.Error, $"{wrong.Count + disabled.Count} of {examination.Product.Steps.Count} steps are not as they should be", [.. wrong, .. disabled],
                "Run crma deploy, which registers them again; where unmanaged changes lie over them, with --overwrite."),
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Repair(Examination examination)
    {
        var done = new List<string>();
        foreach (var step in Disabled(examination))
        {
            examination.Service.Update(new Entity(Table, step.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
            done.Add($"Enabled the step {step.Name}.");
        }

        return done;
    }

    // Also the gate's, where it is there: a package's step is meant to run.
    private static IEnumerable<PluginStep> Disabled(Examination examination)
    {
        var declared = examination.Packages.SelectMany(package => package.Steps).Select(step => step.Id).ToHashSet();
        return examination.Installed.Steps.Where(step => !step.IsEnabled && declared.Contains(step.Id)).ToList();
    }
}
