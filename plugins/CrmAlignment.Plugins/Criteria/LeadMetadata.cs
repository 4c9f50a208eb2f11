using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>What a criterion can ask of a lead, from the platform's metadata: one request.</summary>
internal sealed class LeadMetadata
{
    private readonly Dictionary<string, AttributeMetadata> _attributes;

    private LeadMetadata(IEnumerable<AttributeMetadata> attributes)
    {
        _attributes = attributes.ToDictionary(attribute => attribute.LogicalName);
    }

    /// <summary>Reads the columns; labels come in the language of the user whom the service acts for.</summary>
    public static LeadMetadata Read(IOrganizationService service)
    {
        var request = new RetrieveEntityRequest { LogicalName = LeadTable.LogicalName, EntityFilters = EntityFilters.Attributes };
        return new LeadMetadata(((RetrieveEntityResponse)service.Execute(request)).EntityMetadata.Attributes);
    }

    /// <summary>The column of a logical name; null when there is none, or none that a criterion can ask.</summary>
    public LeadColumn? Find(string column) =>
        _attributes.TryGetValue(column, out var attribute) && TypeOf(attribute.AttributeType) is { } type
            ? new LeadColumn(column, type, OptionsOf(attribute))
            : null;

    private static CriterionValueType? TypeOf(AttributeTypeCode? type) => type switch
    {
        AttributeTypeCode.String or AttributeTypeCode.Memo => CriterionValueType.Text,
        AttributeTypeCode.Integer or AttributeTypeCode.BigInt => CriterionValueType.WholeNumber,
        AttributeTypeCode.Decimal or AttributeTypeCode.Double => CriterionValueType.DecimalNumber,
        AttributeTypeCode.Money => CriterionValueType.MoneyBase,
        AttributeTypeCode.Picklist or AttributeTypeCode.State or AttributeTypeCode.Status => CriterionValueType.Choice,
        AttributeTypeCode.Boolean => CriterionValueType.TwoOptions,
        AttributeTypeCode.DateTime => CriterionValueType.Date,
        AttributeTypeCode.Lookup or AttributeTypeCode.Customer or AttributeTypeCode.Owner => CriterionValueType.Lookup,
        _ => null,
    };

    private static Dictionary<int, string> OptionsOf(AttributeMetadata attribute)
    {
        IEnumerable<OptionMetadata?> options = attribute switch
        {
            EnumAttributeMetadata { OptionSet.Options: { } choices } => choices,
            BooleanAttributeMetadata { OptionSet: { } yesAndNo } => [yesAndNo.FalseOption, yesAndNo.TrueOption],
            _ => [],
        };
        return options.Where(option => option?.Value is not null).ToDictionary(option => option!.Value!.Value, option => LabelOf(option!));
    }

    private static string LabelOf(OptionMetadata option) =>
        option.Label?.UserLocalizedLabel?.Label ?? option.Value!.Value.ToString(CultureInfo.InvariantCulture);
}
