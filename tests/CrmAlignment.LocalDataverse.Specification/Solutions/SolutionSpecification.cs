using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>
/// What solutions do, each test in an organization of its own: packages add and drop tables. Not run against a live environment, which
/// would keep what they bring.
/// </summary>
/// <typeparam name="TEnvironment">Where the tests run.</typeparam>
/// <param name="environment">The environment.</param>
public abstract class SolutionSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment), IDisposable
    where TEnvironment : SpecificationEnvironment
{
    protected const string Update = "20bebb1b-ea3e-db11-86a7-000a3a5473e8";
    protected const string TypeId = "7a1b2c3d-0000-0000-0000-000000000002";
    protected const string StepId = "7a1b2c3d-0000-0000-0000-000000000003";
    private LocalOrganization? _organization;

    /// <summary>An organization without any solution.</summary>
    protected LocalOrganization Organization => _organization ??= Local.OpenEmpty();

    /// <summary>The service of its administrator.</summary>
    protected IOrganizationService Admin => Local.ServiceOf(Organization);

    private LocalEnvironment Local => Environment.RequireLocal("it imports packages, which a live environment would keep");

    public void Dispose()
    {
        _organization?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Imports a package.</summary>
    private protected void Import(SolutionZip zip, bool holding = false) => Admin.Execute(new ImportSolutionRequest
    {
        CustomizationFile = zip.Build(),
        HoldingSolution = holding,
        PublishWorkflows = true,
    });

    /// <summary>Replaces the installed version of a package.</summary>
    private protected Guid Upgrade(SolutionZip zip) =>
        ((StageAndUpgradeResponse)Admin.Execute(new StageAndUpgradeRequest { CustomizationFile = zip.Build(), PublishWorkflows = true })).SolutionId;

    /// <summary>Uninstalls a solution, as the platform does: by deleting its row.</summary>
    protected void Uninstall(string uniqueName = "TestSolution") =>
        Admin.Delete("solution", Single("solution", "uniquename", uniqueName).Id);

    /// <summary>The rows of a table whose column has a value.</summary>
    protected IReadOnlyList<Entity> Rows(string table, string? column = null, object? value = null)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        if (column is not null)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        }

        return [.. Admin.RetrieveMultiple(query).Entities];
    }

    /// <summary>The one row of a table whose column has a value.</summary>
    protected Entity Single(string table, string column, object value) => Rows(table, column, value).Single();

    /// <summary>Creates a row in the organization.</summary>
    protected Guid Add(string table, params (string Column, object? Value)[] values) => Admin.Create(Row(table, values));

    /// <summary>A step on Update of a table that runs a plug-in.</summary>
    protected static string StepOn(string table, string type, string typeId = TypeId, string stepId = StepId, string message = Update) =>
        SolutionXml.Step(stepId, typeId, type, message, table);

    /// <summary>A package with one table, managed and of a version.</summary>
    private protected static SolutionZip Managed(string version = "1.0.0.0", string name = "TestSolution") =>
        new() { Managed = true, Version = version, UniqueName = name };
}
