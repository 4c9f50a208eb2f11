using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Pipeline.CustomApis;

/// <summary>Who performs which message: the platform's own handlers, and the Custom APIs of imported solutions.</summary>
/// <param name="messages">The handlers.</param>
/// <param name="apis">The Custom APIs.</param>
/// <param name="runner">Runs the plug-ins of Custom APIs.</param>
internal sealed class Operations(MessageRegistry messages, CustomApiCatalog apis, StepRunner runner) : IOperations
{
    /// <inheritdoc/>
    public IMessageHandler Find(string message, ExecutionScope? execution) =>
        messages.Find(message)
        ?? (apis.Find(message, execution) is { } api ? new CustomApiHandler(api, runner) : null)
        ?? throw DataverseFault.NotSupported(
            $"the message '{message}'. It is neither one of the platform's messages performed here nor the unique name of an imported "
            + "Custom API");
}
