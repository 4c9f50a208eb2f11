using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>What the specifications of exports share: exporting, importing elsewhere, comparing.</summary>
/// <typeparam name="TEnvironment">Where the tests run.</typeparam>
/// <param name="environment">The environment.</param>
public abstract class ExportingSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    protected const int English = 1033;

    /// <summary>Another organization without any solution.</summary>
    protected LocalOrganization OpenOther() =>
        Environment.RequireLocal("it imports packages, which a live environment would keep").OpenEmpty();

    /// <summary>Exports a solution.</summary>
    protected byte[] Export(string solution = "TestSolution", bool managed = false) => ((ExportSolutionResponse)Admin.Execute(
        new ExportSolutionRequest { SolutionName = solution, Managed = managed })).ExportSolutionFile;

    /// <summary>Imports a package, its steps enabled.</summary>
    protected static void ImportInto(LocalOrganization organization, byte[] package) =>
        organization.AdminService.Execute(new ImportSolutionRequest { CustomizationFile = package, PublishWorkflows = true });

    /// <summary>A part of a package that is XML.</summary>
    protected static XElement Part(byte[] package, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        using var part = zip.GetEntry(name)!.Open();
        return XElement.Load(part);
    }

    /// <summary>A part of a package as text.</summary>
    protected static string PartText(byte[] package, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        using var part = new StreamReader(zip.GetEntry(name)!.Open());
        return part.ReadToEnd();
    }

    /// <summary>Names of the parts of a package.</summary>
    protected static string[] Parts(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>The rows of a table, by id: all they say but what is an organization's own.</summary>
    protected static string[] Describe(IOrganizationService service, string table, params string[] besides)
    {
        string[] own =
        [
            "createdon", "createdby", "createdonbehalfby", "modifiedon", "modifiedby", "modifiedonbehalfby", "versionnumber", "organizationid", "ismanaged",
            "ownerid", "owninguser", "owningteam", "owningbusinessunit", "businessunitid", "introducedversion", .. besides,
        ];
        return
        [
            .. service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities
                .OrderBy(row => row.Id)
                .Select(row => row.Id + ": " + string.Join("; ", row.Attributes
                    .Where(pair => !own.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => $"{pair.Key} = {Text(pair.Key, pair.Value)}"))),
        ];
    }

    /// <summary>What a table is: columns, options, keys and relationships. No package has its row version.</summary>
    protected static string[] Definition(IOrganizationService service, string table)
    {
        var metadata = ((RetrieveEntityResponse)service.Execute(
            new RetrieveEntityRequest { LogicalName = table, EntityFilters = EntityFilters.All })).EntityMetadata;
        return
        [
            $"{metadata.SchemaName} {metadata.EntitySetName} {metadata.OwnershipType} {Label(metadata.DisplayName)} {Label(metadata.DisplayCollectionName)} "
                + $"{Label(metadata.Description)} {metadata.PrimaryIdAttribute} {metadata.PrimaryNameAttribute} {metadata.IsActivity} "
                + $"{metadata.ChangeTrackingEnabled} {metadata.IsValidForQueue?.Value} {metadata.HasNotes} {metadata.HasActivities} {metadata.IsConnectionsEnabled?.Value} {metadata.IsBPFEntity}",
            .. metadata.Attributes.Where(column => column.LogicalName != "versionnumber").OrderBy(column => column.LogicalName, StringComparer.Ordinal).Select(Column),
            .. (metadata.Keys ?? []).OrderBy(key => key.LogicalName, StringComparer.Ordinal)
                .Select(key => $"{key.LogicalName}: {string.Join(", ", key.KeyAttributes)} {Label(key.DisplayName)}"),
            .. metadata.ManyToOneRelationships.Concat(metadata.OneToManyRelationships).OrderBy(lookup => lookup.SchemaName, StringComparer.Ordinal)
                .Select(lookup => $"{lookup.SchemaName}: {lookup.ReferencedEntity} {lookup.ReferencingEntity}.{lookup.ReferencingAttribute} "
                    + $"{lookup.CascadeConfiguration?.Assign} {lookup.CascadeConfiguration?.Delete} {lookup.CascadeConfiguration?.Reparent} "
                    + $"{lookup.CascadeConfiguration?.Share} {lookup.CascadeConfiguration?.Unshare} {lookup.IsHierarchical}"),
            .. metadata.ManyToManyRelationships.OrderBy(pair => pair.SchemaName, StringComparer.Ordinal)
                .Select(pair => $"{pair.SchemaName}: {pair.Entity1LogicalName} {pair.Entity2LogicalName} {pair.IntersectEntityName}"),
        ];
    }

    protected static Label Text(string text) => new(text, English);

    private static string Column(AttributeMetadata column) =>
        $"{column.SchemaName}: {column.AttributeType} {column.RequiredLevel?.Value} {Label(column.DisplayName)} {Label(column.Description)} "
        + $"{column.IsValidForCreate} {column.IsValidForUpdate} {column.IsSecured} {column.IsCustomAttribute} {column.SourceType} {Formula(column)} " + column switch
        {
            StringAttributeMetadata text => $"{text.MaxLength} {text.FormatName?.Value} {text.AutoNumberFormat}",
            MemoAttributeMetadata text => $"{text.MaxLength}",
            IntegerAttributeMetadata number => $"{number.MinValue} {number.MaxValue}",
            DecimalAttributeMetadata number => $"{number.MinValue} {number.MaxValue} {number.Precision}",
            DoubleAttributeMetadata number => $"{number.MinValue} {number.MaxValue} {number.Precision}",
            MoneyAttributeMetadata number => $"{number.MinValue} {number.MaxValue} {number.Precision} {number.CalculationOf}",
            DateTimeAttributeMetadata date => $"{date.Format} {date.DateTimeBehavior?.Value}",
            LookupAttributeMetadata lookup => string.Join(", ", (lookup.Targets ?? []).Order(StringComparer.Ordinal)),
            BooleanAttributeMetadata flag => $"{flag.DefaultValue} {Label(flag.OptionSet?.TrueOption?.Label)} {Label(flag.OptionSet?.FalseOption?.Label)}",
            EnumAttributeMetadata choice => $"{choice.DefaultFormValue} {choice.OptionSet?.Name} {choice.OptionSet?.IsGlobal} {Options(choice.OptionSet)}",
            FileAttributeMetadata file => $"{file.MaxSizeInKB}",
            _ => "",
        };

    // The classes of the types that can be computed have the property, each its own.
    private static object? Formula(AttributeMetadata column) => column.GetType().GetProperty("FormulaDefinition")?.GetValue(column);

    private static string Options(OptionSetMetadata? options) =>
        string.Join(", ", (options?.Options ?? []).Select(option => $"{option.Value} {Label(option.Label)} {Label(option.Description)} {option.Color}"));

    private static string Label(Label? label) => label is null
        ? ""
        : $"[{string.Join(", ", label.LocalizedLabels.OrderBy(text => text.LanguageCode).Select(text => $"{text.LanguageCode} {text.Label}"))}]";

    // A document is the same however it is set out; what a package says of its app begins with what stands in other columns.
    private static string? Text(string column, object? value) => value switch
    {
        EntityReference reference => $"{reference.LogicalName} {reference.Id}",
        OptionSetValue option => $"{option.Value}",
        string text when column.EndsWith("xml", StringComparison.Ordinal) || column.EndsWith("description", StringComparison.Ordinal) => Document(text),
        _ => $"{value}",
    };

    private static string Document(string text) =>
        text.StartsWith('<') ? XElement.Parse(text).ToString(SaveOptions.DisableFormatting) : text;
}
