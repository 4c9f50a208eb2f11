using System;
using System.Linq;

namespace CrmAlignment.LocalDataverse;

/// <summary>Pieces of customizations.xml for the hand-built packages of these tests.</summary>
internal static class SolutionXml
{
    public static string Table(string schemaName, string columns, string keys) => $"""
        <Entity>
          <Name LocalizedName="{schemaName}" OriginalName="{schemaName}">{schemaName}</Name>
          <EntityInfo>
            <entity Name="{schemaName}">
              <LocalizedNames><LocalizedName description="{schemaName}" languagecode="1033" /></LocalizedNames>
              <LocalizedCollectionNames><LocalizedCollectionName description="{schemaName}s" languagecode="1033" /></LocalizedCollectionNames>
              <Descriptions />
              <attributes>
                {Column(schemaName + "Id", "primarykey", custom: false)}
                {Column("tst_Name", "nvarchar", "<Format>text</Format><MaxLength>100</MaxLength><Length>200</Length>", mask: "PrimaryName|ValidForForm")}
                {string.Concat(new[] { "CreatedBy", "ModifiedBy", "OwningBusinessUnit" }.Select(name => Column(name, "lookup", custom: false)))}
                {string.Concat(new[] { "CreatedOn", "ModifiedOn", "OverriddenCreatedOn" }.Select(name => Column(name, "datetime", "<Format>datetime</Format><Behavior>1</Behavior>", custom: false)))}
                {Column("OwnerId", "owner", custom: false)}
                {Column("ImportSequenceNumber", "int", custom: false)}
                {Column("statecode", "state", $"<optionset Name=\"{schemaName.ToLowerInvariant()}_statecode\"><OptionSetType>state</OptionSetType><states>{State(0, 1, "Active")}{State(1, 2, "Inactive")}</states></optionset>", custom: false)}
                {Column("statuscode", "status", $"<optionset Name=\"{schemaName.ToLowerInvariant()}_statuscode\"><OptionSetType>status</OptionSetType><statuses>{Status(1, 0, "Active")}{Status(2, 1, "Inactive")}</statuses></optionset>", custom: false)}
                {columns}
              </attributes>
              {(keys.Length == 0 ? "" : $"<EntityKeys>{keys}</EntityKeys>")}
              <EntitySetName>{schemaName.ToLowerInvariant()}s</EntitySetName>
              <OwnershipTypeMask>UserOwned</OwnershipTypeMask>
              <IntroducedVersion>1.0.0.0</IntroducedVersion>
            </entity>
          </EntityInfo>
        </Entity>
        """;

    // As exports have them: the key and the name that all activities share, and more of what they have in common.
    public static string Activity(string schemaName, string columns) => Table(
        schemaName,
        Column("Subject", "nvarchar", "<Format>text</Format><MaxLength>200</MaxLength><Length>400</Length>", custom: false, mask: "ValidForForm|PrimaryName")
            + Column("RegardingObjectId", "lookup", "<LookupStyle>single</LookupStyle><LookupTypes />", custom: false)
            + Column("To", "partylist", "<LookupStyle>multi</LookupStyle><LookupTypes />", custom: false)
            + columns,
        string.Empty)
        .Replace($"PhysicalName=\"{schemaName}Id\"", "PhysicalName=\"ActivityId\"", StringComparison.Ordinal)
        .Replace($"{schemaName.ToLowerInvariant()}id</", "activityid</", StringComparison.Ordinal)
        .Replace("PrimaryName|ValidForForm</DisplayMask>", "ValidForForm</DisplayMask>", StringComparison.Ordinal)
        .Replace("<OwnershipTypeMask>", "<IsActivity>1</IsActivity><OwnershipTypeMask>", StringComparison.Ordinal);

    public static string Column(string name, string type, string details = "", bool custom = true, string mask = "ValidForForm") => $"""
        <attribute PhysicalName="{name}">
          <Type>{type}</Type><Name>{name.ToLowerInvariant()}</Name><LogicalName>{name.ToLowerInvariant()}</LogicalName>
          <RequiredLevel>none</RequiredLevel><DisplayMask>{mask}</DisplayMask>
          <ValidForUpdateApi>{(type is "primarykey" ? 0 : 1)}</ValidForUpdateApi><ValidForReadApi>1</ValidForReadApi><ValidForCreateApi>1</ValidForCreateApi>
          <IsCustomField>{(custom ? 1 : 0)}</IsCustomField><IsSecured>0</IsSecured><IntroducedVersion>1.0.0.0</IntroducedVersion>
          {details}
          <displaynames><displayname description="{name}" languagecode="1033" /></displaynames>
        </attribute>
        """;

    public static string Text(string name, int length = 100) =>
        Column(name, "nvarchar", $"<Format>text</Format><MaxLength>{length}</MaxLength><Length>{2 * length}</Length>");

    public static string Integer(string name) =>
        Column(name, "int", "<MinValue>0</MinValue><MaxValue>1000</MaxValue>");

    public static string Lookup(string name) => Column(name, "lookup", "<LookupStyle>single</LookupStyle><LookupTypes />");

    public static string Money(string name) =>
        Column(name, "money", "<MinValue>0</MinValue><MaxValue>1000000</MaxValue><Accuracy>2</Accuracy><AccuracySource>2</AccuracySource>")
        + Column(name + "_Base", "money",
            $"<MinValue>-922337203685477</MinValue><MaxValue>922337203685477</MaxValue><Accuracy>4</Accuracy><AccuracySource>2</AccuracySource><CalculationOf>{name.ToLowerInvariant()}</CalculationOf>");

    public static string Currency() =>
        Lookup("TransactionCurrencyId") + Column("ExchangeRate", "decimal", "<Accuracy>12</Accuracy>", custom: false);

    public static string Choice(string name, string choice) =>
        Column(name, "picklist", $"<OptionSetName>{choice}</OptionSetName>");

    public static string GlobalChoice(string name, params (int Value, string Label)[] options) => $"""
        <optionset Name="{name}"><OptionSetType>picklist</OptionSetType><IsGlobal>1</IsGlobal>
          <displaynames><displayname description="{name}" languagecode="1033" /></displaynames>
          <options>{string.Concat(options.Select(option => $"<option value=\"{option.Value}\"><labels><label description=\"{option.Label}\" languagecode=\"1033\" /></labels></option>"))}</options></optionset>
        """;

    public static string Key(string name, params string[] columns) => $"""
        <EntityKey><Name>{name}</Name><LogicalName>{name.ToLowerInvariant()}</LogicalName><EntityKeyAttributes>
        {string.Concat(columns.Select(column => $"<AttributeName>{column}</AttributeName>"))}</EntityKeyAttributes>
        <displaynames><displayname description="{name}" languagecode="1033" /></displaynames></EntityKey>
        """;

    public static string Relationship(string name, string from, string column, string to, string delete = "RemoveLink") => $"""
        <EntityRelationship Name="{name}"><EntityRelationshipType>OneToMany</EntityRelationshipType><IsHierarchical>0</IsHierarchical>
          <ReferencingEntityName>{from}</ReferencingEntityName><ReferencedEntityName>{to}</ReferencedEntityName>
          <CascadeAssign>NoCascade</CascadeAssign><CascadeDelete>{delete}</CascadeDelete><CascadeReparent>NoCascade</CascadeReparent>
          <CascadeShare>NoCascade</CascadeShare><CascadeUnshare>NoCascade</CascadeUnshare>
          <ReferencingAttributeName>{column}</ReferencingAttributeName></EntityRelationship>
        """;

    public static string ManyToMany(string name, string first, string second) => $"""
        <EntityRelationship Name="{name}"><EntityRelationshipType>ManyToMany</EntityRelationshipType><IsCustomizable>1</IsCustomizable>
          <FirstEntityName>{first}</FirstEntityName><SecondEntityName>{second}</SecondEntityName><IntersectEntityName>{name}</IntersectEntityName>
        </EntityRelationship>
        """;

    public static string AutoNumber(string name, string format) =>
        Column(name, "nvarchar",
            $"<Format>text</Format><MaxLength>100</MaxLength><Length>200</Length><AutoNumberFormat>{format}</AutoNumberFormat>");

    public static string View(string id, string table, string name, params string[] columns) => $"""
        <SavedQueries><savedqueries><savedquery><savedqueryid>{id}</savedqueryid><isdefault>1</isdefault><querytype>0</querytype>
          <layoutxml><grid name="resultset"><row name="result" id="{table}id" /></grid></layoutxml>
          <fetchxml><fetch><entity name="{table}">{string.Concat(columns.Select(column => $"<attribute name=\"{column}\" />"))}</entity></fetch></fetchxml>
          <IntroducedVersion>1.0.0.0</IntroducedVersion>
          <LocalizedNames><LocalizedName description="{name}" languagecode="1033" /></LocalizedNames></savedquery></savedqueries></SavedQueries>
        """;

    public static string Form(string id, string name, params string[] columns) => $"""
        <FormXml><forms type="main"><systemform><formid>{id}</formid><FormPresentation>1</FormPresentation><FormActivationState>1</FormActivationState>
          <form><tabs>{string.Concat(columns.Select(column => $"<control datafieldname=\"{column}\" />"))}</tabs></form>
          <LocalizedNames><LocalizedName description="{name}" languagecode="1033" /></LocalizedNames></systemform></forms></FormXml>
        """;

    public static string MissingDependency(string required) =>
        $"<MissingDependency><Required {required} /><Dependent type=\"2\" displayName=\"Stage\" /></MissingDependency>";

    public static string SystemRelationships(string table) =>
        Relationship($"business_unit_{table}", table, "OwningBusinessUnit", "BusinessUnit", "Restrict")
        + Relationship($"lk_{table}_createdby", table, "CreatedBy", "SystemUser", "NoCascade")
        + Relationship($"lk_{table}_modifiedby", table, "ModifiedBy", "SystemUser", "NoCascade")
        + Relationship($"owner_{table}", table, "OwnerId", "Owner", "NoCascade");

    public static string Assembly(params (string Id, string Type)[] types) => $"""
        <SolutionPluginAssemblies><PluginAssembly FullName="{TinyPluginAssembly.FullName}" PluginAssemblyId="7a1b2c3d-0000-0000-0000-000000000001" CustomizationLevel="1">
          <IsolationMode>2</IsolationMode><SourceType>0</SourceType><FileName>/PluginAssemblies/Tiny/Tiny.dll</FileName>
          <PluginTypes>{string.Concat(types.Select(type => $"<PluginType AssemblyQualifiedName=\"{type.Type}, {TinyPluginAssembly.FullName}\" PluginTypeId=\"{type.Id}\" Name=\"{type.Type}\"><FriendlyName>{type.Type}</FriendlyName></PluginType>"))}</PluginTypes>
        </PluginAssembly></SolutionPluginAssemblies>
        """;

    public static string Step(string id, string typeId, string type, string messageId, string table, int stage = 40, string details = "") => $"""
        <SdkMessageProcessingStep Name="{type} on {table}" SdkMessageProcessingStepId="{id}">
          <SdkMessageId>{messageId}</SdkMessageId><PluginTypeName>{type}, {TinyPluginAssembly.FullName}</PluginTypeName><PluginTypeId>{typeId}</PluginTypeId>
          <PrimaryEntity>{table}</PrimaryEntity><AsyncAutoDelete>0</AsyncAutoDelete><Mode>0</Mode><Rank>1</Rank>
          <EventHandlerTypeCode>4602</EventHandlerTypeCode><Stage>{stage}</Stage>{details}
        </SdkMessageProcessingStep>
        """;

    private static string State(int value, int status, string name) =>
        $"<state value=\"{value}\" defaultstatus=\"{status}\" invariantname=\"{name}\"><labels><label description=\"{name}\" languagecode=\"1033\" /></labels></state>";

    private static string Status(int value, int state, string name) =>
        $"<status value=\"{value}\" state=\"{state}\"><labels><label description=\"{name}\" languagecode=\"1033\" /></labels></status>";
}
