using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.RowFiles;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Tests.Durability;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.RowFiles;

/// <summary>What goes into a row file comes out of it.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class RowFileTests : IDisposable
{
    private static readonly DateTime Founded = new(1843, 7, 10, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly DatabaseFile _file = new();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Organization_that_imports_an_export_exports_the_same(bool inMemory)
    {
        using var from = new PluginOrganization();
        Fill(from);
        using var to = new PluginOrganization(options => inMemory ? options : options with { DatabasePath = _file.Path });
        AddThings(to);
        to.Lead("gone");

        var exported = RowLines.Export(from.Local);
        Assert.Equal(exported.Count - 1, RowLines.Import(to.Local, exported));

        Assert.Equal(exported, RowLines.Export(to.Local));
    }

    [Fact]
    public void Ids_owners_states_dates_and_links_are_as_they_were()
    {
        using var from = new PluginOrganization();
        var rows = Fill(from);
        from.Clock.Advance(TimeSpan.FromDays(400));
        using var to = new PluginOrganization();
        AddThings(to);

        RowLines.Import(to.Local, RowLines.Export(from.Local));

        foreach (var row in rows)
        {
            var (before, after) = (from.Read(row.LogicalName, row.Id), to.Read(row.LogicalName, row.Id));
            Assert.Equal(
                before.Attributes.Where(Kept).Select(Shown).Order(StringComparer.Ordinal),
                after.Attributes.Where(Kept).Select(Shown).Order(StringComparer.Ordinal));
        }

        var query = new QueryExpression("competitor");
        query.AddLink("leadcompetitors", "competitorid", "competitorid")
            .LinkCriteria.AddCondition("leadid", ConditionOperator.Equal, rows[0].Id);
        Assert.Single(to.Service.RetrieveMultiple(query).Entities);
        Assert.Equal("Call back", to.Read("activitypointer", rows.Single(row => row.LogicalName == "task").Id)["subject"]);
    }

    [Fact]
    public void Service_of_the_administrator_goes_on_as_the_imported_SYSTEM_user()
    {
        using var from = new PluginOrganization();
        var lead = from.Lead("kept");
        using var to = new PluginOrganization();
        var service = to.Local.AdminService;

        RowLines.Import(to.Local, RowLines.Export(from.Local));

        Assert.Equal(
            (from.Local.SystemUserId,
             from.Local.OrganizationId,
             from.Local.RootBusinessUnitId,
             from.Local.BaseCurrencyId,
             from.Local.AdministratorRoleId),
            (to.Local.SystemUserId,
             to.Local.OrganizationId,
             to.Local.RootBusinessUnitId,
             to.Local.BaseCurrencyId,
             to.Local.AdministratorRoleId));
        Assert.Equal(from.Local.SystemUserId, ((WhoAmIResponse)service.Execute(new WhoAmIRequest())).UserId);
        service.Update(new Entity("lead", lead) { ["subject"] = "changed" });
    }

    [Fact]
    public void No_plugin_runs_and_the_imported_steps_run_from_then_on()
    {
        using var from = new PluginOrganization();
        var (imported, own) = (0, 0);
        from.Step("Create", "account", 40, _ => imported++);
        from.Service.Create(new Entity("account") { ["name"] = "A" });
        using var to = new PluginOrganization();
        to.Step("Create", "account", 40, _ => own++);

        RowLines.Import(to.Local, RowLines.Export(from.Local));
        Assert.Equal((1, 0), (imported, own));

        to.Service.Create(new Entity("account") { ["name"] = "B" });
        Assert.Equal((2, 0), (imported, own));
    }

    [Fact]
    public void Jobs_that_were_waiting_or_running_run_in_their_order_where_the_rows_are_now()
    {
        using var from = new PluginOrganization();
        var runs = new List<string>();
        List<string>? exported = null;
        from.Step(
            "Create",
            "lead",
            40,
            services => runs.Add((string)((Entity)PluginOrganization.ContextOf(services).InputParameters["Target"])["subject"]),
            isAsynchronous: true);
        from.Step("Create", "account", 40, _ => exported ??= RowLines.Export(from.Local), isAsynchronous: true);
        from.Service.Create(new Entity("account") { ["name"] = "A" });
        for (var index = 0; index < 5; index++)
        {
            from.Lead("lead " + index);
        }

        from.Local.DrainAsyncOperations(1);
        using var to = new PluginOrganization();
        RowLines.Import(to.Local, exported!);

        Assert.Equal(6, to.Local.DrainAsyncOperations());
        Assert.Equal(["lead 0", "lead 1", "lead 2", "lead 3", "lead 4"], runs);
        Assert.Empty(to.Local.FailedJobs);
    }

    [Fact]
    public void Tables_that_an_administrator_enabled_for_queues_and_numbers_that_were_given_go_with_the_rows()
    {
        using var from = new PluginOrganization();
        var enabled = new Microsoft.Xrm.Sdk.Metadata.EntityMetadata { LogicalName = "lead", IsValidForQueue = new BooleanManagedProperty(true) };
        from.Service.Execute(new UpdateEntityRequest { Entity = enabled });
        var queue = from.Service.Create(new Entity("queue") { ["name"] = "Q" });
        from.Service.Execute(new AddToQueueRequest { DestinationQueueId = queue, Target = new EntityReference("lead", from.Lead()) });
        using (var transaction = from.Local.Engine.Store.BeginWrite())
        {
            transaction.WriteCounter("test", 41);
            transaction.Commit();
        }

        using var to = new PluginOrganization();
        RowLines.Import(to.Local, RowLines.Export(from.Local));

        Assert.True(to.Local.Catalog.Table("lead").IsValidForQueue);
        using var reader = to.Local.Engine.Store.BeginRead();
        Assert.Equal(41, reader.ReadCounter("test"));
    }

    [Fact]
    public void Files_and_images_go_with_their_rows_and_those_that_were_there_are_gone()
    {
        byte[] image = [.. "GIF89a"u8, 1];
        using var from = new PluginOrganization();
        using var to = new PluginOrganization();
        foreach (var organization in new[] { from, to })
        {
            organization.Service.Execute(new CreateAttributeRequest
            {
                EntityName = "lead",
                Attribute = new Microsoft.Xrm.Sdk.Metadata.FileAttributeMetadata("new_Offer"),
            });
        }

        var lead = from.Service.Create(new Entity("lead") { ["subject"] = "s", ["entityimage"] = image });
        var file = Upload(from.Service, lead, "Hello"u8.ToArray());
        var gone = to.Lead();
        var goneFile = Upload(to.Service, gone, "Gone"u8.ToArray());

        var exported = RowLines.Export(from.Local);
        RowLines.Import(to.Local, exported);

        Assert.Equal(exported, RowLines.Export(to.Local));
        Assert.Equal(image, to.Service.Retrieve("lead", lead, new ColumnSet("entityimage"))["entityimage"]);
        Assert.Equal(file, to.Service.Retrieve("lead", lead, new ColumnSet("new_offer"))["new_offer"]);
        to.Service.Execute(new DeleteFileRequest { FileId = file });
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => to.Service.Execute(new DeleteFileRequest { FileId = goneFile }));
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, fault.Detail.ErrorCode);
    }

    private static Guid Upload(IOrganizationService service, Guid lead, byte[] content)
    {
        var token = ((InitializeFileBlocksUploadResponse)service.Execute(new InitializeFileBlocksUploadRequest
        {
            Target = new EntityReference("lead", lead),
            FileAttributeName = "new_offer",
            FileName = "offer.txt",
        })).FileContinuationToken;
        service.Execute(new UploadBlockRequest { FileContinuationToken = token, BlockId = "YQ==", BlockData = content });
        return ((CommitFileBlocksUploadResponse)service.Execute(new CommitFileBlocksUploadRequest
        {
            FileContinuationToken = token,
            BlockList = ["YQ=="],
            FileName = "offer.txt",
            MimeType = "text/plain",
        })).FileId;
    }

    [Fact]
    public void Organization_whose_rows_were_deleted_after_others_referred_to_them_is_imported()
    {
        using var from = new PluginOrganization(options => options with { TraceLevel = TraceLevel.All });
        var step = from.Step("Create", "lead", 40, _ => { }, isAsynchronous: true);
        var failing = from.Step("Create", "account", 40, _ => throw new InvalidPluginExecutionException("no"), isAsynchronous: true);
        var lead = from.Lead();
        var account = from.Service.Create(new Entity("account") { ["name"] = "A" });
        from.Service.Create(new Entity("task") { ["subject"] = "T", ["regardingobjectid"] = new EntityReference("account", account) });
        from.Local.DrainAsyncOperations();
        from.Service.Delete("lead", lead);
        from.Service.Delete("account", account);
        from.Service.Delete("sdkmessageprocessingstep", step);
        from.Service.Delete("sdkmessageprocessingstep", failing);
        from.Service.Delete("pluginassembly", from.AssemblyId);

        using var to = new PluginOrganization();
        var exported = RowLines.Export(from.Local);
        RowLines.Import(to.Local, exported);

        Assert.Equal(exported, RowLines.Export(to.Local));
    }

    [Fact]
    public void Values_have_the_shapes_of_their_columns()
    {
        using var organization = new PluginOrganization();
        AddThings(organization);
        var account = organization.Service.Create(new Entity("account") { ["name"] = "A" });
        organization.Service.Create(Thing(account));

        var line = RowLines.Export(organization.Local)
            .Single(line => line.StartsWith("{\"table\":\"new_thing\"", StringComparison.Ordinal));

        Assert.Contains("\"new_amount\":1234.5600,", line, StringComparison.Ordinal);
        Assert.Contains("\"new_big\":9007199254740993,", line, StringComparison.Ordinal);
        Assert.Contains("\"new_day\":\"1843-07-10\",", line, StringComparison.Ordinal);
        Assert.Contains("\"new_flag\":true,", line, StringComparison.Ordinal);
        Assert.Contains("\"new_kinds\":[1,3],", line, StringComparison.Ordinal);
        Assert.Contains("\"new_moment\":\"2026-03-01T10:11:12.345Z\",", line, StringComparison.Ordinal);
        Assert.Contains("\"new_name\":\"Аналитическая машина \\\"1\\\"\",", line, StringComparison.Ordinal);
        Assert.Contains($"\"new_owner\":{{\"table\":\"account\",\"id\":\"{account}\"}},", line, StringComparison.Ordinal);
        Assert.Contains("\"new_real\":0.1,", line, StringComparison.Ordinal);
        Assert.Contains("\"new_score\":1.500,", line, StringComparison.Ordinal);
        Assert.DoesNotContain("versionnumber", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_told_at_each_thousand_and_at_the_end()
    {
        using var organization = new PluginOrganization();
        using (var transaction = organization.Local.Engine.Store.BeginWrite())
        {
            for (var index = 0; index < 2500; index++)
            {
                transaction.Insert("lead", new Dictionary<string, object?> { ["leadid"] = Guid.NewGuid() });
            }

            transaction.Commit();
        }

        var (written, read) = (new Reports(), new Reports());
        var lines = RowLines.Export(organization.Local, written);
        RowLines.Import(organization.Local, lines, read);

        var rows = lines.Count - 1;
        Assert.Equal([.. Enumerable.Range(1, rows / 1000).Select(thousand => 1000L * thousand), rows], written.Rows);
        Assert.Equal(written.Rows, read.Rows);
    }

    /// <summary>A table with a column of each type, and lookups between tables in a circle.</summary>
    private static void AddThings(PluginOrganization organization)
    {
        var kinds = new ChoiceDefinition("new_kinds", [new(1, "One"), new(2, "Two"), new(3, "Three")]);
        var table = new TableDefinition(
            "new_thing",
            "new_thingid",
            "new_name",
            [
                new("new_thingid", ColumnType.UniqueIdentifier),
                new("new_name", ColumnType.String) { MaxLength = 100 },
                new("new_amount", ColumnType.Money) { MaxValue = 1e9m },
                new("new_big", ColumnType.BigInt),
                new("new_day", ColumnType.DateTime) { DateTimeBehavior = DateTimeBehavior.DateOnly },
                new("new_flag", ColumnType.Boolean),
                new("new_kinds", ColumnType.MultiChoice) { Choice = kinds },
                new("new_moment", ColumnType.DateTime),
                new("new_owner", ColumnType.Customer) { Targets = ["account", "contact"] },
                new("new_real", ColumnType.Double) { Precision = 5 },
                new("new_score", ColumnType.Decimal) { Precision = 3 },
                new("transactioncurrencyid", ColumnType.Lookup) { Targets = ["transactioncurrency"] },
                new("exchangerate", ColumnType.Decimal) { Precision = 10 },
                new("new_amount_base", ColumnType.Money) { BaseOf = "new_amount" },
                .. StandardColumns.For(OwnershipType.User),
            ])
        {
            ObjectTypeCode = 10100,
            Ownership = OwnershipType.User,
            IsCustom = true,
        };
        using var transaction = organization.Local.Engine.Store.BeginWrite();
        transaction.ApplyCatalog(transaction.Catalog.WithTable(table.WithKey(new KeyDefinition("new_key", ["new_name"]))));
        PrivilegeRows.Ensure(transaction, transaction.Catalog.Tables);
        transaction.Commit();
    }

    private static Entity Thing(Guid account) => new("new_thing")
    {
        ["new_name"] = "Аналитическая машина \"1\"",
        ["new_amount"] = new Money(1234.56m),
        ["new_big"] = 9007199254740993,
        ["new_day"] = Founded,
        ["new_flag"] = true,
        ["new_kinds"] = new OptionSetValueCollection { new OptionSetValue(3), new OptionSetValue(1) },
        ["new_moment"] = new DateTime(2026, 3, 1, 10, 11, 12, 345, DateTimeKind.Utc),
        ["new_owner"] = new EntityReference("account", account),
        ["new_real"] = 0.1,
        ["new_score"] = 1.5m,
    };

    private static List<EntityReference> Fill(PluginOrganization organization)
    {
        AddThings(organization);
        var service = organization.Service;
        var unit = organization.BusinessUnit("North");
        var user = organization.User("Reader", unit);
        organization.GiveRole(user, organization.Role(("prvReadLead", 8), ("prvCreateLead", 8), ("prvAssignLead", 8)));
        var account = service.Create(new Entity("account") { ["name"] = "Engines Ltd" });
        var contact = service.Create(
            new Entity("contact") { ["lastname"] = "Babbage", ["parentcustomerid"] = new EntityReference("account", account) });
        service.Update(new Entity("account", account) { ["primarycontactid"] = new EntityReference("contact", contact) });
        var lead = service.Create(
            new Entity("lead")
            {
                ["subject"] = "Engines",
                ["lastname"] = "Byron",
                ["parentaccountid"] = new EntityReference("account", account),
                ["ownerid"] = new EntityReference("systemuser", user),
            });
        service.Update(new Entity("lead", lead) { ["statecode"] = new OptionSetValue(2), ["statuscode"] = new OptionSetValue(4) });
        var competitor = service.Create(new Entity("competitor") { ["name"] = "Arithmometer" });
        service.Associate("lead", lead, new Relationship("leadcompetitors_association"), [new EntityReference("competitor", competitor)]);
        service.Execute(new GrantAccessRequest
        {
            Target = new EntityReference("account", account),
            PrincipalAccess = new PrincipalAccess
            {
                Principal = new EntityReference("systemuser", user),
                AccessMask = AccessRights.ReadAccess,
            },
        });
        var task = service.Create(
            new Entity("task") { ["subject"] = "Call back", ["regardingobjectid"] = new EntityReference("account", account) });
        var thing = service.Create(Thing(account));
        return
        [
            new("lead", lead), new("account", account), new("contact", contact), new("task", task), new("new_thing", thing),
            new("systemuser", user),
        ];
    }

    private static bool Kept(KeyValuePair<string, object> attribute) => attribute.Key != "versionnumber";

    private static string Shown(KeyValuePair<string, object> attribute) => $"{attribute.Key} {attribute.Value switch
    {
        EntityReference reference => reference.LogicalName + reference.Id + reference.Name,
        Money money => money.Value,
        OptionSetValue option => option.Value,
        OptionSetValueCollection options => string.Join(',', options.Select(option => option.Value)),
        DateTime moment => moment.ToString("O") + moment.Kind,
        var other => other,
    }}";

    private sealed class Reports : IProgress<RowProgress>
    {
        public List<long> Rows { get; } = [];

        public void Report(RowProgress value) => Rows.Add(value.Rows);
    }
}
