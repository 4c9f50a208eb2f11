namespace CrmAlignment.Model.Tables;

/// <summary>
/// A kind of lead, such as contact, marketing lead and sales lead, or a product line: each may have criteria, targets and numbers of its own.
/// Organization-owned.
/// </summary>
public static class LeadCategoryTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_leadcategory";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_leadcategoryid";

    /// <summary>Name of the category.</summary>
    public const string Name = "crma_name";

    /// <summary>Code that integrators send; an alternate key.</summary>
    public const string Code = "crma_code";

    /// <summary>Place among the categories, from 0; lists and reports show them in this order.</summary>
    public const string Sequence = "crma_sequence";

    /// <summary>Whether new leads without a category get this one.</summary>
    public const string IsDefault = "crma_isdefault";

    /// <summary>Which leads belong to it.</summary>
    public const string Description = "crma_description";

    /// <summary>Filled in the active default category only: an alternate key, so that there is one at most. The server writes it.</summary>
    public const string DefaultKey = "crma_defaultkey";
}
