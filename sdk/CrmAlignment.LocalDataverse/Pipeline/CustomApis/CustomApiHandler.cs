using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline.CustomApis;

/// <summary>Performs a Custom API: checks its parameters and runs its plug-in as the main operation.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/custom-api.</remarks>
internal sealed class CustomApiHandler(CustomApi api, StepRunner runner) : PipelineHandler
{
    private const string Target = "Target";

    /// <inheritdoc/>
    public override string Name => api.UniqueName;

    /// <inheritdoc/>
    public override EntityReference? PrimaryOf(OrganizationRequest request) =>
        api.BoundTable is null ? null : PrimaryEntity.Of(request.Parameters, Target) ?? new EntityReference(api.BoundTable, Guid.Empty);

    /// <inheritdoc/>
    protected override OrganizationResponse Execute(RequestScope scope)
    {
        if (api.IsPrivate && scope.IsFromPlugin)
        {
            throw DataverseFault.InvalidOperation($"The Custom API '{Name}' is private: plug-ins cannot call it.");
        }

        if (api.ExecutePrivilege is { Length: > 0 } privilege)
        {
            scope.Access.RequirePrivilege(privilege);
        }

        RequireInputs(scope);
        if (api.PluginTypeId is { } plugin)
        {
            runner.RunMainOperation(scope, api, plugin);
        }
        else
        {
            GiveDefaults(scope);
        }

        RequireOutputs(scope);
        return new OrganizationResponse { Results = scope.OutputParameters };
    }

    private void RequireInputs(RequestScope scope)
    {
        if (api.IsBoundToRow && scope.Required<EntityReference>(Target) is var target && target.LogicalName != api.BoundTable)
        {
            throw DataverseFault.InvalidArgument(
                $"The Custom API '{Name}' is bound to '{api.BoundTable}'; Target is a row of '{target.LogicalName}'.");
        }

        var given = scope.Request.Parameters;
        foreach (var parameter in api.Inputs)
        {
            if (given.TryGetValue(parameter.Name, out var value) && value is not null)
            {
                CustomApiValues.Require(Name, parameter, value);
            }
            else if (!parameter.IsOptional)
            {
                throw DataverseFault.MissingParameter(Name, parameter.Name);
            }
        }

        foreach (var parameter in given)
        {
            if ((parameter.Key != Target || api.BoundTable is null) && api.Inputs.All(input => input.Name != parameter.Key))
            {
                throw DataverseFault.InvalidArgument($"The Custom API '{Name}' has no request parameter '{parameter.Key}'.");
            }
        }
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/customapi-table-columns#plugin-type
    private void GiveDefaults(RequestScope scope)
    {
        foreach (var output in api.Outputs)
        {
            if (!scope.OutputParameters.Contains(output.Name))
            {
                scope.OutputParameters[output.Name] = CustomApiValues.DefaultOf(output.Type)!;
            }
        }
    }

    private void RequireOutputs(RequestScope scope)
    {
        foreach (var output in scope.OutputParameters)
        {
            var declared = api.Outputs.FirstOrDefault(property => property.Name == output.Key)
                ?? throw DataverseFault.InvalidArgument($"The Custom API '{Name}' has no response property '{output.Key}'.");
            if (output.Value is not null)
            {
                CustomApiValues.Require(Name, declared, output.Value);
            }
        }
    }
}
