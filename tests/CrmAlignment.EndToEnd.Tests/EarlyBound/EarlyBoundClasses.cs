using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.EndToEnd.Tests.EarlyBound;

/// <summary>
/// Writes classes for tables as the platform's own generator does, from what the organization says of them: a class for a table, a
/// property for a column or relationship, an enumeration for a choice, and a context over them.
/// https://learn.microsoft.com/power-apps/developer/data-platform/org-service/generate-early-bound-classes
/// </summary>
internal sealed class EarlyBoundClasses(IReadOnlyCollection<EntityMetadata> tables)
{
    // What a class inherits; a column of such a name gets a number, as in the platform's generator.
    private static readonly HashSet<string> Inherited = [.. typeof(Microsoft.Xrm.Sdk.Entity).GetMembers().Select(member => member.Name)];

    private readonly Dictionary<string, EntityMetadata> _tables = tables.ToDictionary(table => table.LogicalName);
    private readonly Dictionary<string, OptionSetMetadata> _choices = [];
    private readonly StringBuilder _text = new();

    public string Write()
    {
        _text.AppendLine("[assembly: Microsoft.Xrm.Sdk.Client.ProxyTypesAssembly]").AppendLine("namespace Integrator.Model").AppendLine("{");
        foreach (var table in tables)
        {
            WriteTable(table);
        }

        foreach (var choice in _choices.Values)
        {
            WriteChoice(choice);
        }

        _text.AppendLine("    public class DataverseContext : Microsoft.Xrm.Sdk.Client.OrganizationServiceContext")
            .AppendLine("    {")
            .AppendLine("        public DataverseContext(Microsoft.Xrm.Sdk.IOrganizationService service) : base(service) { }")
            .AppendLine("    }").AppendLine("}");
        return _text.ToString();
    }

    private void WriteTable(EntityMetadata table)
    {
        var used = new HashSet<string>(Inherited) { table.SchemaName };
        _text.AppendLine(CultureInfo.InvariantCulture, $$"""
                [System.Runtime.Serialization.DataContract]
                [Microsoft.Xrm.Sdk.Client.EntityLogicalName("{{table.LogicalName}}")]
                public class {{table.SchemaName}} : Microsoft.Xrm.Sdk.Entity
                {
                    public const string EntityLogicalName = "{{table.LogicalName}}";

                    public {{table.SchemaName}}() : base(EntityLogicalName) { }
            """);
        foreach (var column in table.Attributes.Where(column => column.AttributeOf is null && TypeOf(column) is not null))
        {
            WriteColumn(column, Unused(column.SchemaName, used));
        }

        WriteId(table);
        foreach (var relationship in table.OneToManyRelationships.Where(relationship => _tables.ContainsKey(relationship.ReferencingEntity)))
        {
            WriteRelated(relationship, relationship.ReferencingEntity, "Referenced", many: true, used);
        }

        foreach (var relationship in table.ManyToOneRelationships.Where(relationship => _tables.ContainsKey(relationship.ReferencedEntity)))
        {
            WriteRelated(relationship, relationship.ReferencedEntity, "Referencing", many: false, used);
        }

        _text.AppendLine("    }");
    }

    private void WriteColumn(AttributeMetadata column, string property)
    {
        var name = column.LogicalName;
        _text.AppendLine(CultureInfo.InvariantCulture, $"        [Microsoft.Xrm.Sdk.AttributeLogicalName(\"{name}\")]");
        if (column is EnumAttributeMetadata { OptionSet: { } choice } and not MultiSelectPicklistAttributeMetadata)
        {
            _choices[choice.Name] = choice;
            _text.AppendLine(CultureInfo.InvariantCulture, $$"""
                        public virtual {{choice.Name}}? {{property}}
                        {
                            get { var value = GetAttributeValue<Microsoft.Xrm.Sdk.OptionSetValue>("{{name}}"); return value == null ? ({{choice.Name}}?)null : ({{choice.Name}})value.Value; }
                            set { SetAttributeValue("{{name}}", value == null ? null : new Microsoft.Xrm.Sdk.OptionSetValue((int)value.Value)); }
                        }
                """);
            return;
        }

        var type = TypeOf(column);
        _text.AppendLine(CultureInfo.InvariantCulture, $$"""
                    public {{type}} {{property}}
                    {
                        get { return GetAttributeValue<{{type}}>("{{name}}"); }
                        set { SetAttributeValue("{{name}}", value); {{(column.IsPrimaryId == true ? "base.Id = value ?? System.Guid.Empty; " : "")}}}
                    }
            """);
    }

    private void WriteId(EntityMetadata table) => _text.AppendLine(CultureInfo.InvariantCulture, $$"""
                [Microsoft.Xrm.Sdk.AttributeLogicalName("{{table.PrimaryIdAttribute}}")]
                public override System.Guid Id
                {
                    get { return base.Id; }
                    set { {{table.Attributes.Single(column => column.LogicalName == table.PrimaryIdAttribute).SchemaName}} = value; }
                }
        """);

    private void WriteRelated(OneToManyRelationshipMetadata relationship, string other, string role, bool many, HashSet<string> used)
    {
        var toItself = relationship.ReferencedEntity == relationship.ReferencingEntity;
        var roleText = toItself ? $"Microsoft.Xrm.Sdk.EntityRole.{role}" : "null";
        var property = Unused((toItself ? role : "") + relationship.SchemaName, used);
        var related = _tables[other].SchemaName;
        var (type, kind) = many ? ($"System.Collections.Generic.IEnumerable<{related}>", "Entities") : (related, "Entity");
        _text.AppendLine(CultureInfo.InvariantCulture, $$"""
                    [Microsoft.Xrm.Sdk.RelationshipSchemaName("{{relationship.SchemaName}}"{{(toItself ? ", " + roleText : "")}})]
                    public {{type}} {{property}}
                    {
                        get { return GetRelated{{kind}}<{{related}}>("{{relationship.SchemaName}}", {{roleText}}); }
                        set { SetRelated{{kind}}<{{related}}>("{{relationship.SchemaName}}", {{roleText}}, value); }
                    }
            """);
    }

    private void WriteChoice(OptionSetMetadata choice)
    {
        var used = new HashSet<string>();
        _text.AppendLine(CultureInfo.InvariantCulture, $"    public enum {choice.Name}").AppendLine("    {");
        foreach (var option in choice.Options)
        {
            _text.AppendLine(CultureInfo.InvariantCulture, $"        {Unused(Identifier(option.Label.UserLocalizedLabel.Label), used)} = {option.Value},");
        }

        _text.AppendLine("    }");
    }

    private static string Identifier(string label)
    {
        var name = string.Concat(label.Where(SyntaxFacts.IsIdentifierPartCharacter));
        return SyntaxFacts.IsValidIdentifier(name) ? name : "_" + name;
    }

    private static string Unused(string name, HashSet<string> used)
    {
        var unused = name;
        for (var number = 1; !used.Add(unused); number++)
        {
            unused = name + number.ToString(CultureInfo.InvariantCulture);
        }

        return unused;
    }

    private static string? TypeOf(AttributeMetadata column) => column switch
    {
        MultiSelectPicklistAttributeMetadata => "Microsoft.Xrm.Sdk.OptionSetValueCollection",
        EnumAttributeMetadata => "Microsoft.Xrm.Sdk.OptionSetValue",
        LookupAttributeMetadata { AttributeType: AttributeTypeCode.PartyList } => "Microsoft.Xrm.Sdk.EntityCollection",
        LookupAttributeMetadata => "Microsoft.Xrm.Sdk.EntityReference",
        StringAttributeMetadata or MemoAttributeMetadata => "string",
        BooleanAttributeMetadata => "bool?",
        DateTimeAttributeMetadata => "System.DateTime?",
        DecimalAttributeMetadata => "decimal?",
        DoubleAttributeMetadata => "double?",
        IntegerAttributeMetadata => "int?",
        BigIntAttributeMetadata => "long?",
        MoneyAttributeMetadata => "Microsoft.Xrm.Sdk.Money",
        { AttributeType: AttributeTypeCode.Uniqueidentifier } => "System.Guid?",
        _ => null,
    };
}
