using System;
using System.IO;
using System.Linq;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>
/// The database that every <see cref="Funnel"/> begins with, made once a run: each test opens a copy of its own, which takes a third of
/// the time that an import does.
/// </summary>
internal sealed class PreparedFunnel
{
    /// <summary>When it was made, and when each test begins.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<PreparedFunnel> WithoutQueues = new(() => new PreparedFunnel(enablesQueues: false));
    private static readonly Lazy<PreparedFunnel> LivedBefore = new(() => After(new LifeBeforeImport(seed: 3, rows: 8).In));
    private static readonly Lazy<PreparedFunnel> GateLeftOut = new(() => new PreparedFunnel(enablesQueues: true, withGate: false));
    private static readonly Lazy<PreparedFunnel> WithQueues = new(() => new PreparedFunnel(enablesQueues: true));

    private readonly byte[] _database;

    private PreparedFunnel(bool enablesQueues, Action<LocalOrganization>? before = null, Func<Stream>? package = null, bool withGate = true)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "prepared.db");
        var options = new LocalDataverseOptions { DatabasePath = path, TimeProvider = new ManualClock(Now), SharesPluginAssemblies = true };
        using (var organization = LocalOrganization.Open(options))
        using (var product = (package ?? PackedProduct.Open)())
        {
            before?.Invoke(organization);
            organization.ImportSolution(product);
            if (withGate)
            {
                PackedProduct.ImportGate(organization);
            }

            MarketingUser = User(organization, "Maria", Publisher.MarketingRole);
            SalesUser = User(organization, "Samuel", Publisher.SalesRole);
            AdministratorUser = User(organization, "Alina", Publisher.AdministratorRole);
            NurtureQueue = organization.AdminService.Create(new Entity("queue") { ["name"] = "Nurture" });
            if (enablesQueues)
            {
                EnableQueues(organization.AdminService);
            }

            Settings(organization.ServiceFor(AdministratorUser));
        }

        _database = File.ReadAllBytes(path);
    }

    public Guid MarketingUser { get; }

    public Guid SalesUser { get; }

    public Guid AdministratorUser { get; }

    public Guid NurtureQueue { get; }

    public static PreparedFunnel With(bool enablesQueues) => (enablesQueues ? WithQueues : WithoutQueues).Value;

    /// <summary>A database where the solution with the step on QualifyLead is not installed.</summary>
    public static PreparedFunnel WithoutGate => GateLeftOut.Value;

    /// <summary>A database with a history from before the import, made once a run.</summary>
    public static PreparedFunnel WithHistory => LivedBefore.Value;

    /// <summary>A database with a history from before the import; made anew at each call.</summary>
    /// <param name="history">What happens before.</param>
    /// <param name="package">The package that is imported then; the packed product by default.</param>
    public static PreparedFunnel After(Action<LocalOrganization> history, Func<Stream>? package = null) => new(enablesQueues: true, history, package);

    /// <summary>Writes a copy of the database.</summary>
    /// <param name="folder">Folder of the copy.</param>
    /// <returns>Path of the copy.</returns>
    public string CopyTo(string folder)
    {
        var path = Path.Combine(folder, "funnel.db");
        File.WriteAllBytes(path, _database);
        return path;
    }

    /// <summary>A user with a role of the product.</summary>
    public static Guid User(LocalOrganization organization, string firstName, string roleName, Guid? businessUnit = null)
    {
        var admin = organization.AdminService;
        var unit = businessUnit ?? organization.RootBusinessUnitId;
        var user = admin.Create(new Entity("systemuser")
        {
            ["firstname"] = firstName,
            ["lastname"] = "Test",
            ["domainname"] = firstName + "@contoso.example",
            ["businessunitid"] = new EntityReference("businessunit", unit),
        });
        GiveRole(admin, user, roleName, unit);
        return user;
    }

    /// <summary>Gives a user the copy of a role of the product that belongs to his business unit.</summary>
    public static void GiveRole(IOrganizationService admin, Guid user, string roleName, Guid unit)
    {
        var query = new QueryByAttribute("role") { ColumnSet = new ColumnSet("businessunitid") };
        query.AddAttributeValue("name", roleName);
        var copies = admin.RetrieveMultiple(query).Entities;
        var role = copies.FirstOrDefault(copy => copy.GetAttributeValue<EntityReference>("businessunitid")?.Id == unit) ?? copies[0];
        admin.Associate("systemuser", user, new Relationship("systemuserroles_association"), [role.ToEntityReference()]);
    }

    private static void EnableQueues(IOrganizationService admin) => admin.Execute(new UpdateEntityRequest
    {
        Entity = new EntityMetadata { LogicalName = LeadTable.LogicalName, IsValidForQueue = new BooleanManagedProperty(true) },
    });

    private void Settings(IOrganizationService administrator)
    {
        administrator.Create(new Entity(WorkCalendarTable.LogicalName)
        {
            [WorkCalendarTable.Name] = "Office",
            [WorkCalendarTable.TimeZone] = "UTC",
            [WorkCalendarTable.IsDefault] = true,
            [WorkCalendarTable.AcceptanceHours] = 8m,
            [WorkCalendarTable.Monday] = "09:00-17:00",
            [WorkCalendarTable.Tuesday] = "09:00-17:00",
        });
        var track = administrator.Create(new Entity(NurtureTrackTable.LogicalName)
        {
            [NurtureTrackTable.Name] = "Long run",
            [NurtureTrackTable.Code] = "LONG",
            [NurtureTrackTable.QueueId] = new EntityReference("queue", NurtureQueue),
            [NurtureTrackTable.IsDefault] = true,
            [NurtureTrackTable.WindowMonths] = 6,
        });
        administrator.Create(new Entity(NurtureStepTable.LogicalName)
        {
            [NurtureStepTable.Name] = "Call",
            [NurtureStepTable.NurtureTrackId] = new EntityReference(NurtureTrackTable.LogicalName, track),
            [NurtureStepTable.Sequence] = 1,
            [NurtureStepTable.DelayDays] = 30,
            [NurtureStepTable.Channel] = new OptionSetValue((int)TouchChannel.Phone),
        });
        Reason(administrator, "EARLY", recyclable: true);
        Reason(administrator, "NOFIT", recyclable: false);
    }

    private static void Reason(IOrganizationService administrator, string code, bool recyclable) =>
        administrator.Create(new Entity(RejectionReasonTable.LogicalName)
        {
            [RejectionReasonTable.Code] = code,
            [RejectionReasonTable.Name] = code,
            [RejectionReasonTable.Recyclable] = recyclable,
        });
}
