namespace CrmAlignment.Domain.Messages;

/// <summary>What people call a column of the product, within a message.</summary>
/// <param name="column">Logical name.</param>
public sealed class ColumnName(string column) : ILocalizedText
{
    /// <inheritdoc/>
    public string Text(MessageFormat format) => MessageCatalogue.Term(format.Lcid, "column." + column);
}
