namespace CrmAlignment.Domain.Records;

/// <summary>A record as it will be: what a save sets over what was there before.</summary>
/// <param name="top">What the save sets (the Target).</param>
/// <param name="bottom">What was there before (the pre-image).</param>
public sealed class OverlaidValues(IRecordValues top, IRecordValues bottom) : IRecordValues
{
    /// <inheritdoc/>
    public bool Has(string column) => top.Has(column) || bottom.Has(column);

    /// <inheritdoc/>
    public RecordValue Value(string column) => top.Has(column) ? top.Value(column) : bottom.Value(column);

    /// <inheritdoc/>
    public string? DisplayText(string column) => top.Has(column) ? top.DisplayText(column) : bottom.DisplayText(column);
}
