using System;
using NodaTime;

namespace CrmAlignment.Client.Resilience;

/// <summary>An attempt to send a request that failed and is followed by another.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Attempt">Which attempt failed, from 1.</param>
/// <param name="Wait">How long is waited before the next.</param>
/// <param name="Reason">What happened, in English, for a log: "429 Too Many Requests", or the message of what broke the connection.</param>
/// <param name="Cause">What broke the connection, or the fault; null where the answer's status says all.</param>
public sealed record RetryAttempt(int Attempt, Duration Wait, string Reason, Exception? Cause);
