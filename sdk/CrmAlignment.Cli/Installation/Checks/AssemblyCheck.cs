using System.Linq;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>The plug-in assembly is there, in the version and with the content of the package.</summary>
internal sealed class AssemblyCheck : ICheck
{
    /// <inheritdoc/>
    public string Name => "assembly";

    /// <inheritdoc/>
    public CheckFinding Look(Examination examination)
    {
        var differences = examination.Differences.Assemblies().ToList();
        if (differences.Count == 0)
        {
            var unread = examination.Installed.Assemblies.Any(assembly => assembly.Content is null) ? " Its content cannot be read here." : "";
            return CheckFinding.Ok(string.Join(", ", examination.Product.Assemblies.Select(assembly => $"{assembly.Name} {assembly.Version}")) + $" is there.{unread}");
        }

        var missing = differences.Where(difference => difference.Kind == DifferenceKind.Added).ToList();
        return missing.Count > 0
            ? CheckFinding.Of(CheckLevel.Error, "Missing", [.. missing.Select(difference => difference.Name)], "Run crma deploy.")
            : CheckFinding.Of(
                CheckLevel.Warning, "Another build than this crma has", [.. differences.Select(difference => $"{difference.Name} ({difference.Text})")],
                "Run crma deploy if this build is the newer one.");
    }
}
