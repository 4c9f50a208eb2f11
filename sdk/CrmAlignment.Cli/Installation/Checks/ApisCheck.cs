using System.Linq;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>Every Custom API of the package is there, with its parameters and answers.</summary>
internal sealed class ApisCheck : ICheck
{
    /// <inheritdoc/>
    public string Name => "apis";

    /// <inheritdoc/>
    public CheckFinding Look(Examination examination)
    {
        var wrong = examination.Differences.Apis().Where(difference => difference.Kind != DifferenceKind.Removed)
            .Select(difference => difference.Kind == DifferenceKind.Added ? $"{difference.Name} is missing" : $"{difference.Name} has {difference.Text}").ToList();
        return wrong.Count == 0
            ? CheckFinding.Ok($"{examination.Product.Apis.Count} Custom APIs are there.")
            : CheckFinding.Of(CheckLevel.Error, "Custom APIs are not as they should be", wrong, "Run crma deploy.");
    }
}
