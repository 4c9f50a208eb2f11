namespace CrmAlignment.LocalDataverse.Async;

/// <summary>What a job that has succeeded leaves in its row.</summary>
/// <param name="Message">What it says of its work to people; null for nothing.</param>
/// <param name="Data">What takes the place of its data; null when they stay as they are.</param>
internal readonly record struct JobResult(string? Message, string? Data);
