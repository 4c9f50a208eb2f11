namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>Where the values of a column come from: AttributeMetadata.SourceType.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/calculated-rollup-attributes.</remarks>
internal enum ColumnSource
{
    /// <summary>From those who write rows.</summary>
    Simple = 0,

    /// <summary>Computed of other columns whenever they change.</summary>
    Calculated = 1,

    /// <summary>Computed of related rows when somebody asks for it.</summary>
    Rollup = 2,

    /// <summary>A formula in Power Fx, which nothing here computes.</summary>
    Formula = 3,
}
