using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>Who performs which message.</summary>
internal interface IOperations
{
    /// <summary>The handler of a message.</summary>
    /// <param name="message">The message's name.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The handler.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">Nobody performs the message.</exception>
    IMessageHandler Find(string message, ExecutionScope? execution);
}
