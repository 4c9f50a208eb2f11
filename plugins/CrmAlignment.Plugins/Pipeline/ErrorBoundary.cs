using System;
using System.ServiceModel;
using CrmAlignment.Domain.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Pipeline;

/// <summary>The one place where problems become exceptions of the platform, in the language and the formats of the user.</summary>
internal static class ErrorBoundary
{
    /// <summary>Runs the work.</summary>
    /// <param name="context">The operation.</param>
    /// <param name="tracing">Trace log.</param>
    /// <param name="systemService">Acts as SYSTEM, to read the settings of the user; asked for only when something is refused.</param>
    /// <param name="record">Name of the record that is saved, for refusals that do not name it; null for none.</param>
    /// <param name="work">The work.</param>
    public static void Run(
        IExecutionContext context, ITracingService tracing, Func<IOrganizationService> systemService, Func<string?> record, Action work)
    {
        try
        {
            work();
        }
        catch (ProblemException refusal)
        {
            tracing.Trace("Refused: {0}", refusal.Message);
            throw Refused(refusal, refusal.Record ?? record());
        }
        catch (InvalidPluginExecutionException)
        {
            throw;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (ApiRoles.Explain(context, fault) is { } missing)
        {
            tracing.Trace("{0}: {1}", missing.Code, fault);
            throw Refused(new ProblemException(missing), null);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            // The platform's own words (a refusal of a nested save) tell the user more than ours could.
            tracing.Trace("The platform refused a request: {0}", fault);
            throw new InvalidPluginExecutionException(fault.Detail?.Message ?? fault.Message, fault);
        }
        catch (Exception unexpected)
        {
            var problem = Problems.Unexpected(context.CorrelationId);
            tracing.Trace("{0} in {1} of {2}: {3}", problem.Code, context.MessageName, context.PrimaryEntityName, unexpected);
            throw Refused(new ProblemException(problem), record());
        }

        InvalidPluginExecutionException Refused(ProblemException refusal, string? name)
        {
            var format = UserFormat.Of(context.InitiatingUserId, systemService(), tracing);
            var text = refusal.Text(format);
            var isNamed = string.IsNullOrEmpty(name) || text.IndexOf(name, StringComparison.Ordinal) >= 0;
            return new InvalidPluginExecutionException(
                OperationStatus.Failed, isNamed ? text : text + MessageCatalogue.Record(format, name!));
        }
    }
}
