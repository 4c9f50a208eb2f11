using CrmAlignment.Domain.Records;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Adapters;

/// <summary>Lets the rules read an entity.</summary>
internal sealed class EntityValues(Entity entity) : IRecordValues
{
    public bool Has(string column) => entity.Attributes.ContainsKey(column);

    public RecordValue Value(string column) =>
        entity.Attributes.TryGetValue(column, out var value) ? ValueConversion.ToRecordValue(column, value) : RecordValue.Empty;

    public string? DisplayText(string column) =>
        entity.FormattedValues.TryGetValue(column, out var text) ? text
        : entity.Attributes.TryGetValue(column, out var value) && value is EntityReference { Name.Length: > 0 } reference ? reference.Name
        : null;
}
