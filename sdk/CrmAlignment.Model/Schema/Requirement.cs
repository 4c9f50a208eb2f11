namespace CrmAlignment.Model.Schema;

/// <summary>Whether a column must hold a value. Forms enforce it; the server does not, so rules check again what they need.</summary>
public enum Requirement
{
    /// <summary>Optional.</summary>
    None,

    /// <summary>Recommended: marked on forms, not enforced.</summary>
    Recommended,

    /// <summary>Forms refuse to save without it.</summary>
    ApplicationRequired,
}
