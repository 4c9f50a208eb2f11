using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What every command says: progress, outcomes, and what stands on buttons of dialogs.</summary>
internal static class CommonTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } =
    [
        new("working", new("Please wait...", "Подождите...", "Зачекайте...", "请稍候…")),
        new("progress", new("{0} of {1}...", "{0} из {1}...", "{0} з {1}...", "第 {0} 个，共 {1} 个…")),
        new("allDone", new("Done for all {0} rows.", "Выполнено для всех записей: {0}.", "Виконано для всіх записів: {0}.", "已完成全部 {0} 条记录。")),
        new(
            "someDone",
            new(
                "Done for {0} of {1} rows. The others were refused:",
                "Выполнено для {0} из {1} записей. Остальные отклонены:",
                "Виконано для {0} з {1} записів. Решту відхилено:",
                "{1} 条记录中已完成 {0} 条。其余被拒绝：")),
        new("notDone", new("This was not done", "Действие не выполнено", "Дію не виконано", "未执行")),
        new(
            "offline",
            new(
                "You are offline, and this needs the server. Try again when you are connected.",
                "Нет подключения, а для этого действия нужен сервер. Повторите, когда подключение появится.",
                "Немає з’єднання, а для цієї дії потрібен сервер. Повторіть, коли з’єднання з’явиться.",
                "您处于离线状态，而此操作需要服务器。请在联网后重试。")),
        new(
            "unknownFailure",
            new(
                "The server gave no answer. Open the record again and look whether the change was made; if not, try once more.",
                "Сервер не ответил. Откройте запись заново и проверьте, выполнено ли изменение; если нет, повторите.",
                "Сервер не відповів. Відкрийте запис знову й перевірте, чи виконано зміну; якщо ні, повторіть.",
                "服务器没有应答。请重新打开记录，查看更改是否已完成；如未完成，请重试。")),
        new("goOn", new("Go on", "Продолжить", "Продовжити", "继续")),
        new("cancel", new("Cancel", "Отмена", "Скасувати", "取消")),
        new("close", new("Close", "Закрыть", "Закрити", "关闭")),
        new("closeDialog", new("You can close this window.", "Это окно можно закрыть.", "Це вікно можна закрити.", "您可以关闭此窗口。")),
    ];
}
