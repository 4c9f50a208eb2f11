using System;
using System.ServiceModel;
using CrmAlignment.Domain.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Pipeline;

/// <summary>The one place where problems become exceptions of the platform, in the language of the user.</summary>
internal static class ErrorBoundary
{
    public static void Run(IExecutionContext context, ITracingService tracing, Func<IOrganizationService> systemService, Action work)
    {
        try
        {
            work();
        }
        catch (ProblemException refusal)
        {
            tracing.Trace("Refused: {0}", refusal.Message);
            throw new InvalidPluginExecutionException(
                OperationStatus.Failed, refusal.Text(UserLanguage.Of(context.InitiatingUserId, systemService(), tracing)));
        }
        catch (InvalidPluginExecutionException)
        {
            throw;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            // The platform's own words (a missing privilege, a refusal of a nested save) tell the user more than ours could.
            tracing.Trace("The platform refused a request: {0}", fault);
            throw new InvalidPluginExecutionException(fault.Detail?.Message ?? fault.Message, fault);
        }
        catch (Exception unexpected)
        {
            var problem = Problems.Unexpected(context.CorrelationId);
            tracing.Trace("{0} in {1} of {2}: {3}", problem.Code, context.MessageName, context.PrimaryEntityName, unexpected);
            throw new InvalidPluginExecutionException(
                OperationStatus.Failed, problem.Text(UserLanguage.Of(context.InitiatingUserId, systemService(), tracing)));
        }
    }
}
