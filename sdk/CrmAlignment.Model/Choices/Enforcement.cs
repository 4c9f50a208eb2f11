namespace CrmAlignment.Model.Choices;

/// <summary>What happens when a lead does not meet its criteria set. Global choice crma_enforcement.</summary>
public enum Enforcement
{
    /// <summary>Off.</summary>
    Off = 471200000,

    /// <summary>Warn.</summary>
    Warn = 471200001,

    /// <summary>Enforce.</summary>
    Enforce = 471200002,
}
