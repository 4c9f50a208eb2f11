namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>What a finding means to whoever imports the package.</summary>
public enum FindingKind
{
    /// <summary>An import would fail, or would drop a part without a word.</summary>
    Error,

    /// <summary>An import would pass; this project does not ship it.</summary>
    Policy,
}
