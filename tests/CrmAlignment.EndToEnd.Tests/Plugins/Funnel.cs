using System;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>An organization of its own with the packed product, one user a role, a work calendar, and a nurture track.</summary>
internal sealed class Funnel : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LocalDataverseOptions _options;
    private LocalOrganization _organization;

    /// <param name="enablesQueues">Whether leads can be queued, which the platform cannot undo.</param>
    /// <param name="options">What the local platform does where the documentation leaves it open; null for the defaults.</param>
    public Funnel(bool enablesQueues = true, LocalDataverseOptions? options = null)
        : this(PreparedFunnel.With(enablesQueues), options)
    {
    }

    /// <param name="prepared">The database to begin with.</param>
    /// <param name="options">What the local platform does where the documentation leaves it open; null for the defaults.</param>
    public Funnel(PreparedFunnel prepared, LocalDataverseOptions? options = null)
    {
        _options = (options ?? new LocalDataverseOptions()) with
        {
            DatabasePath = prepared.CopyTo(_folder.Path),
            TimeProvider = Clock,
            SharesPluginAssemblies = true,
        };
        _organization = Open();
        MarketingUser = prepared.MarketingUser;
        SalesUser = prepared.SalesUser;
        AdministratorUser = prepared.AdministratorUser;
        NurtureQueue = prepared.NurtureQueue;
    }

    public ManualClock Clock { get; } = new(PreparedFunnel.Now);

    public Guid MarketingUser { get; }

    public Guid SalesUser { get; }

    public Guid AdministratorUser { get; }

    public Guid NurtureQueue { get; }

    public LocalOrganization Organization => _organization;

    public IOrganizationService Admin => _organization.AdminService;

    public IOrganizationService Marketing => _organization.ServiceFor(MarketingUser);

    public IOrganizationService Sales => _organization.ServiceFor(SalesUser);

    public IOrganizationService Administrator => _organization.ServiceFor(AdministratorUser);

    public AlignmentClient MarketingClient => new(Marketing);

    public AlignmentClient SalesClient => new(Sales);

    public AlignmentClient AdministratorClient => new(Administrator);

    public void Dispose()
    {
        _organization.Dispose();
        _folder.Dispose();
    }

    /// <summary>A set whose one required criterion is a budget of at least so much, drafted by the administrator.</summary>
    public Guid Draft(Enforcement enforcement = Enforcement.Enforce, string code = "B2B", int version = 1, string budget = "10000")
    {
        var set = Administrator.Create(new Entity(CriteriaSetTable.LogicalName)
        {
            [CriteriaSetTable.Name] = "B2B leads",
            [CriteriaSetTable.Code] = code,
            [CriteriaSetTable.Version] = version,
            [CriteriaSetTable.Enforcement] = new OptionSetValue((int)enforcement),
            [CriteriaSetTable.Threshold] = 0,
        });
        Administrator.Create(
            Criterion(set, "Budget is known", "budgetamount", CriterionValueType.MoneyBase, CriterionOperator.GreaterOrEqual, budget));
        return set;
    }

    public Guid Activate(Enforcement enforcement = Enforcement.Enforce, int version = 1)
    {
        var set = Draft(enforcement, version: version);
        Sign(set);
        AdministratorClient.ActivateCriteriaSet(set);
        return set;
    }

    /// <summary>Signs a draft for both sides.</summary>
    public void Sign(Guid set)
    {
        MarketingClient.AgreeCriteriaSet(set, AgreementSide.Marketing);
        SalesClient.AgreeCriteriaSet(set, AgreementSide.Sales);
    }

    /// <summary>Sets an environment variable of the product.</summary>
    public void SetVariable(string schemaName, string value) => Admin.Create(new Entity("environmentvariablevalue")
    {
        ["schemaname"] = schemaName,
        ["value"] = value,
        ["environmentvariabledefinitionid"] =
            Rows("environmentvariabledefinition", "schemaname", schemaName).Single().ToEntityReference(),
    });

    /// <summary>Sends a request as the platform's administrator without any plug-in, as an import or a migration can.</summary>
    public void Bypass(OrganizationRequest request)
    {
        request["BypassCustomPluginExecution"] = true;
        Admin.Execute(request);
    }

    public static Entity Criterion(Guid set, string name, string column, CriterionValueType type, CriterionOperator op, string? value) =>
        new(CriterionTable.LogicalName)
        {
            [CriterionTable.Name] = name,
            [CriterionTable.CriteriaSetId] = new EntityReference(CriteriaSetTable.LogicalName, set),
            [CriterionTable.Sequence] = 1,
            [CriterionTable.Kind] = new OptionSetValue((int)CriterionKind.Required),
            [CriterionTable.Dimension] = new OptionSetValue((int)CriterionDimension.Budget),
            [CriterionTable.Column] = column,
            [CriterionTable.ValueType] = new OptionSetValue((int)type),
            [CriterionTable.Operator] = new OptionSetValue((int)op),
            [CriterionTable.Value] = value,
            [CriterionTable.Guidance] = "Ask for the budget.",
        };

    /// <summary>A lead of the marketing user.</summary>
    public Guid Lead(decimal? budget = null, LeadStage? stage = null)
    {
        var lead = new Entity(LeadTable.LogicalName)
        {
            [LeadTable.Subject] = "Machines",
            [LeadTable.FirstName] = "Ada",
            [LeadTable.LastName] = "Lovelace",
            [LeadTable.CompanyName] = "Contoso",
        };
        if (budget is { } amount)
        {
            lead["budgetamount"] = new Money(amount);
        }

        if (stage is { } given)
        {
            lead[LeadTable.Stage] = new OptionSetValue((int)given);
        }

        return Marketing.Create(lead);
    }

    /// <summary>Chooses the UI language of a user.</summary>
    public void Speak(Guid user, int language) => Admin.Create(new Entity("usersettings", user) { ["uilanguageid"] = language });

    public Entity Read(Guid leadId) => Admin.Retrieve(LeadTable.LogicalName, leadId, new ColumnSet(true));

    public LeadStage StageOf(Guid leadId) => (LeadStage)Read(leadId).GetAttributeValue<OptionSetValue>(LeadTable.Stage).Value;

    public Entity[] Rows(string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. Admin.RetrieveMultiple(query).Entities];
    }

    /// <summary>Writes a value past the guards, as nobody should.</summary>
    public void Corrupt(string table, Guid id, string column, object? value)
    {
        var request = new UpdateRequest { Target = new Entity(table, id) { [column] = value } };
        request.Parameters["BypassCustomPluginExecution"] = true;
        Admin.Execute(request);
    }

    /// <summary>Deletes a row past the guards, as nobody should.</summary>
    public void Remove(Entity row)
    {
        var request = new DeleteRequest { Target = row.ToEntityReference() };
        request.Parameters["BypassCustomPluginExecution"] = true;
        Admin.Execute(request);
    }

    /// <summary>Lets another process have the database, and opens it again.</summary>
    public T Outside<T>(Func<string, T> work)
    {
        _organization.Dispose();
        var result = work(_options.DatabasePath!);
        _organization = Open();
        return result;
    }

    /// <summary>Lets another process have the database until its work is done, and opens it again.</summary>
    public async Task<T> OutsideAsync<T>(Func<string, Task<T>> work)
    {
        _organization.Dispose();
        var result = await work(_options.DatabasePath!);
        _organization = Open();
        return result;
    }

    /// <summary>Sum of a measure over the ledger.</summary>
    public decimal Ledger(Measure measure, string? sourceTable = null)
    {
        var query = new QueryExpression(KpiFactTable.LogicalName) { ColumnSet = new ColumnSet(measure.Column, KpiFactTable.SourceTable) };
        return Admin.RetrieveMultiple(query).Entities
            .Where(fact => sourceTable is null || fact.GetAttributeValue<string>(KpiFactTable.SourceTable) == sourceTable)
            .Sum(
                fact => Convert.ToDecimal(fact.GetAttributeValue<object>(measure.Column) ?? 0, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>A user with a role of the product.</summary>
    public Guid User(string firstName, string roleName, Guid? businessUnit = null) =>
        PreparedFunnel.User(_organization, firstName, roleName, businessUnit);

    private LocalOrganization Open() => LocalOrganization.Open(_options);
}
