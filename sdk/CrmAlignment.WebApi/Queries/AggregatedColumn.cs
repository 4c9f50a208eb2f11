using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.WebApi.Queries;

/// <summary>A column of $apply: one that rows are grouped by, or an aggregate.</summary>
/// <param name="Operand">The column.</param>
/// <param name="Name">Its name in the answer.</param>
/// <param name="Function">The aggregate as FetchXML names it; null for a group.</param>
internal sealed record AggregatedColumn(Operand Operand, string Name, string? Function)
{
    /// <summary>The aggregate that FetchXML says in two words.</summary>
    public const string CountDistinct = nameof(CountDistinct);

    /// <summary>Adds the column to a query in FetchXML.</summary>
    public void AddTo(XElement entity)
    {
        var owner = Operand.Alias is null ? entity : entity.Descendants("link-entity").First(link => link.Attribute("alias")?.Value == Operand.Alias);
        var attribute = new XElement("attribute", new XAttribute("name", Operand.Column.LogicalName), new XAttribute("alias", Name));
        switch (Function)
        {
            case null:
                attribute.SetAttributeValue("groupby", "true");
                break;
            case CountDistinct:
                attribute.SetAttributeValue("aggregate", "countcolumn");
                attribute.SetAttributeValue("distinct", "true");
                break;
            default:
                attribute.SetAttributeValue("aggregate", Function);
                break;
        }

        owner.AddFirst(attribute);
    }
}
