using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Metadata;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Metadata;

public sealed class PlatformCatalogTests
{
    private static readonly MetadataCatalog Catalog = PlatformCatalog.Instance;

    [Theory]
    [InlineData("lead", 4, "leads", "fullname")]
    [InlineData("opportunity", 3, "opportunities", "name")]
    [InlineData("account", 1, "accounts", "name")]
    [InlineData("campaign", 4400, "campaigns", "name")]
    [InlineData("queueitem", 2029, "queueitems", "title")]
    [InlineData("systemuser", 8, "systemusers", "fullname")]
    [InlineData("customapi", 10027, "customapis", "name")]
    [InlineData("teamtemplate", 92, "teamtemplates", "teamtemplatename")]
    [InlineData("customeraddress", 1071, "customeraddresses", "name")]
    [InlineData("quote", 1084, "quotes", "name")]
    [InlineData("quotedetail", 1085, "quotedetails", "quotedetailname")]
    [InlineData("salesorder", 1088, "salesorders", "name")]
    [InlineData("salesorderdetail", 1089, "salesorderdetails", "salesorderdetailname")]
    [InlineData("invoicedetail", 1091, "invoicedetails", "invoicedetailname")]
    [InlineData("quoteclose", 4211, "quotecloses", "subject")]
    [InlineData("orderclose", 4209, "ordercloses", "subject")]
    [InlineData("incident", 112, "incidents", "title")]
    [InlineData("incidentresolution", 4206, "incidentresolutions", "subject")]
    [InlineData("leadaddress", 1017, "leadaddresses", "name")]
    [InlineData("appnotification", 9990, "appnotifications", "title")]
    [InlineData("calendar", 4003, "calendars", "name")]
    [InlineData("calendarrule", 4004, "calendarrules", "name")]
    [InlineData("connection", 3234, "connections", "name")]
    [InlineData("connectionrole", 3231, "connectionroles", "name")]
    public void Table_has_the_names_and_number_of_the_platform(string table, int code, string entitySet, string primaryName)
    {
        var definition = Catalog.Table(table);
        Assert.Equal((code, entitySet, primaryName), (definition.ObjectTypeCode, definition.EntitySetName, definition.PrimaryNameColumn));
        Assert.Same(definition, Catalog.FindTable(code));
        Assert.Same(definition, Catalog.FindTableByEntitySet(entitySet));
    }

    [Fact]
    public void Tables_and_relationships_keep_the_rules_that_are_not_looked_at_when_they_are_loaded()
    {
        var tables = Catalog.Tables.Select(table => new TableDefinition(
            table.LogicalName, table.PrimaryIdColumn, table.PrimaryNameColumn, table.Columns)
        {
            EntitySetName = table.EntitySetName,
            ObjectTypeCode = table.ObjectTypeCode,
        });
        var verified = MetadataCatalog.Empty.WithTables(tables).WithRelationships(Catalog.Relationships);
        Assert.Equal(Catalog.Tables.Count(), verified.Tables.Count());
        Assert.Equal(Catalog.Relationships.Count(), verified.Relationships.Count());
        Assert.All(Catalog.Tables, table => Assert.Equal(table.Columns.Any(column => column.IsSecured), table.HasSecuredColumns));
    }

    [Fact]
    public void Lookups_point_only_to_tables_of_the_catalog()
    {
        var offenders = Catalog.Tables
            .SelectMany(table => table.Columns.SelectMany(column => column.Targets.Select(target => (table, column, target))))
            .Where(item => Catalog.FindTable(item.target) is null)
            .Select(item => $"{item.table.LogicalName}.{item.column.LogicalName} -> {item.target}");
        Assert.Empty(offenders);
    }

    [Fact]
    public void References_have_targets_and_choices_have_options()
    {
        var offenders = Catalog.Tables
            .SelectMany(table => table.Columns.Select(column => (table, column)))
            .Where(item => (item.column.IsReference && item.column.Targets.IsEmpty && !LeadsAnywhere(item.table, item.column))
                || (item.column.Type is ColumnType.State or ColumnType.Status or ColumnType.Boolean && item.column.Choice is null))
            .Select(item => $"{item.table.LogicalName}.{item.column.LogicalName}");
        Assert.Empty(offenders);
    }

    // What is shared of a secured column may be of a row of any table.
    private static bool LeadsAnywhere(TableDefinition table, ColumnDefinition column) =>
        (table.LogicalName, column.LogicalName) == ("principalobjectattributeaccess", "objectid");

    [Fact]
    public void Every_state_has_a_default_status_of_that_state()
    {
        var offenders = Catalog.Tables
            .Where(table => table.HasState)
            .SelectMany(table => table.Column("statecode").Choice!.Options.Select(state => (table, state)))
            .Where(item => item.table.Column("statuscode").Choice!.Find(item.state.DefaultStatus ?? -1)?.State != item.state.Value)
            .Select(item => $"{item.table.LogicalName} state {item.state.Value}");
        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData("lead", 0, 1)]
    [InlineData("lead", 1, 3)]
    [InlineData("lead", 2, 4)]
    [InlineData("opportunity", 0, 1)]
    [InlineData("opportunity", 1, 3)]
    [InlineData("opportunity", 2, 4)]
    [InlineData("campaign", 0, 0)]
    [InlineData("campaign", 1, 6)]
    [InlineData("campaignresponse", 1, 2)]
    [InlineData("queueitem", 0, 1)]
    [InlineData("queueitem", 1, 2)]
    [InlineData("invoice", 0, 1)]
    [InlineData("invoice", 2, 100001)]
    [InlineData("task", 0, 2)]
    [InlineData("quote", 0, 1)]
    [InlineData("quote", 1, 2)]
    [InlineData("quote", 2, 4)]
    [InlineData("quote", 3, 5)]
    [InlineData("salesorder", 0, 1)]
    [InlineData("salesorder", 1, 3)]
    [InlineData("salesorder", 2, 4)]
    [InlineData("salesorder", 3, 100001)]
    [InlineData("salesorder", 4, 100003)]
    [InlineData("incident", 0, 1)]
    [InlineData("incident", 1, 5)]
    [InlineData("incident", 2, 6)]
    public void State_has_the_documented_default_status(string table, int state, int status) =>
        Assert.Equal(status, Catalog.Column(table, "statecode").Choice!.Find(state)!.DefaultStatus);

    [Theory]
    [InlineData("opportunity", "customerid", "account,contact")]
    [InlineData("lead", "ownerid", "systemuser,team")]
    [InlineData("lead", "campaignid", "campaign")]
    [InlineData("contact", "parentcustomerid", "account,contact")]
    public void Lookup_has_the_documented_targets(string table, string column, string targets) =>
        Assert.Equal(targets, string.Join(',', Catalog.Column(table, column).Targets));

    [Theory]
    [InlineData("lead", "task", "regardingobjectid", "Lead_Tasks", "regardingobjectid_lead_task")]
    [InlineData("lead", "activitypointer", "regardingobjectid", "Lead_ActivityPointers", "regardingobjectid_lead")]
    [InlineData("account", "annotation", "objectid", "Account_Annotation", "objectid_account")]
    [InlineData("lead", "lead", "masterid", "lead_master_lead", "masterid")]
    [InlineData("account", "lead", "customerid", "lead_customer_accounts", "customerid_account")]
    [InlineData("opportunity", "opportunityproduct", "opportunityid", "product_opportunities", "opportunityid")]
    [InlineData("product", "opportunityproduct", "productid", "opportunity_products", "productid")]
    [InlineData("quote", "quotedetail", "quoteid", "quote_details", "quoteid")]
    [InlineData("quote", "quoteclose", "quoteid", "Quote_QuoteClose", "quoteid")]
    [InlineData("salesorder", "salesorderdetail", "salesorderid", "order_details", "salesorderid")]
    [InlineData("quote", "task", "regardingobjectid", "Quote_Tasks", "regardingobjectid_quote_task")]
    [InlineData("account", "incident", "customerid", "incident_customer_accounts", "customerid_account")]
    [InlineData("incident", "incidentresolution", "incidentid", "Incident_IncidentResolutions", "incidentid")]
    [InlineData("lead", "connection", "record1id", "lead_connections1", "record1id_lead")]
    [InlineData("connectionrole", "connection", "record2roleid", "connection_role_connections2", "record2roleid")]
    [InlineData("systemuser", "lead", "createdby", "lk_leadbase_createdby", "createdby")]
    [InlineData("systemuser", "task", "owninguser", "user_task", "owninguser_task")]
    [InlineData("transactioncurrency", "lead", "transactioncurrencyid", "transactioncurrency_lead", "transactioncurrencyid")]
    public void Relationship_has_the_names_of_the_platform(string parent, string child, string column, string name, string navigation)
    {
        // https://learn.microsoft.com/dynamics365/developer/reference/entities/lead, and the pages of the others.
        var relationship = Assert.Single(Catalog.ParentsOf(child), item => item.ReferencingColumn == column && item.ReferencedTable == parent);
        Assert.Equal((name, navigation), (relationship.SchemaName, relationship.ReferencingNavigationProperty));
    }

    [Fact]
    public void Lookups_without_a_relationship_are_those_of_the_platform()
    {
        var offenders = Catalog.Tables
            .SelectMany(table => table.Columns.SelectMany(column => column.Targets.Select(target => (table, column, target))))
            .Where(item => item.column.Type is ColumnType.Lookup or ColumnType.Customer)
            .Where(item => Catalog.ParentsOf(item.table.LogicalName).Count(relationship =>
                relationship.ReferencingColumn == item.column.LogicalName && relationship.ReferencedTable == item.target) != 1)
            .Select(item => $"{item.table.LogicalName}.{item.column.LogicalName}")
            .Distinct()
            .Order();

        // Columns that the platform derives from customerid or the owner, and those of tables that it keeps to itself.
        Assert.Equal(
            "connection.owningteam connection.owninguser contact.accountid contact.parentcontactid incident.accountid incident.contactid invoice.accountid invoice.contactid lead.accountid lead.contactid "
            + "listmember.entityid listmember.listid opportunity.accountid opportunity.contactid queue.owningteam queue.owninguser "
            + "queueitem.owningbusinessunit queueitem.owninguser quote.accountid quote.contactid "
            + "ribboncustomization.createdby ribboncustomization.createdonbehalfby ribboncustomization.modifiedby ribboncustomization.modifiedonbehalfby "
            + "salesorder.accountid salesorder.contactid "
            + "systemform.createdby systemform.createdonbehalfby "
            + "systemform.modifiedby systemform.modifiedonbehalfby uom.organizationid",
            string.Join(' ', offenders));
    }

    [Theory]
    [InlineData("accountleads_association", "account", "lead", "accountleads", "accountid", "leadid")]
    [InlineData("contactleads_association", "contact", "lead", "contactleads", "contactid", "leadid")]
    [InlineData("leadproduct_association", "lead", "product", "leadproduct", "leadid", "productid")]
    [InlineData("listlead_association", "list", "lead", "listmember", "listid", "entityid")]
    [InlineData("connectionroleassociation_association", "connectionrole", "connectionrole", "connectionroleassociation", "connectionroleid", "associatedconnectionroleid")]
    [InlineData("campaignproduct_association", "campaign", "product", "campaignitem", "campaignid", "entityid")]
    public void Many_to_many_relationship_has_the_names_of_the_platform(
        string name, string first, string second, string intersect, string firstColumn, string secondColumn) =>
        Assert.Equal(new ManyToManyRelationship(name, first, second, intersect, firstColumn, secondColumn), Catalog.FindRelationship(name));

    [Fact]
    public void Lead_is_not_valid_for_queues_until_an_admin_enables_it()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/queueitem: objectid's targets omit lead.
        Assert.False(Catalog.Table("lead").IsValidForQueue);
        Assert.DoesNotContain("lead", Catalog.Column("queueitem", "objectid").Targets);
        Assert.True(Catalog.Table("task").IsValidForQueue);
    }

    [Fact]
    public void Money_has_a_read_only_twin_in_base_currency()
    {
        var twin = Catalog.Column("opportunity", "actualvalue_base");
        Assert.Equal("actualvalue", twin.BaseOf);
        Assert.False(twin.IsValidForCreate || twin.IsValidForUpdate);
        Assert.Equal(ColumnType.Money, Catalog.Column("lead", "estimatedamount").Type);
        Assert.Equal(ColumnType.Double, Catalog.Column("lead", "estimatedvalue").Type);
    }

    [Fact]
    public void Labels_of_evaluatefit_on_lead_are_inverted_as_documented()
    {
        Assert.Equal("No", Catalog.Column("lead", "evaluatefit").Choice!.Find(1)!.Label.For(1033));
        Assert.Equal("Yes", Catalog.Column("lead", "evaluatefit").Choice!.Find(0)!.Label.For(1033));
    }

    [Fact]
    public void Activities_share_the_pointer_columns()
    {
        var pointer = Catalog.Table("activitypointer").Columns.Select(column => column.LogicalName).ToList();
        Assert.All(
            Catalog.Tables.Where(table => table.IsActivity),
            table => Assert.Subset(
                table.Columns.Select(column => column.LogicalName).ToHashSet(),
                new HashSet<string> { "activityid", "subject", "regardingobjectid", "scheduledstart", "actualend", "ownerid" }));
        Assert.Contains("activitytypecode", pointer);
    }
}
