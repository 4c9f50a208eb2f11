namespace CrmAlignment.Cli.Installation;

/// <summary>What an import job says of a component.</summary>
/// <param name="IsError">Whether the import failed for it; otherwise it is a warning.</param>
/// <param name="Component">Kind and name of the component.</param>
/// <param name="Code">The platform's code, such as 0x8004801D; 0 when none is given.</param>
/// <param name="Text">What the platform says.</param>
internal sealed record ImportProblem(bool IsError, string Component, string Code, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(IsError ? "error" : "warning")} {Component}: {Text}{(Code is "0" or "" ? "" : $" ({Code})")}";
}
