using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the commands about the numbers, and about what is due, say.</summary>
internal static class KpiTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } =
    [
        new(
            "folding",
            new(
                "Facts folded: {0}; scorecards written: {1}...",
                "Сведено записей: {0}; обновлено карт показателей: {1}...",
                "Зведено записів: {0}; оновлено карт показників: {1}...",
                "已汇总记录：{0}；已更新记分卡：{1}…")),
        new("folded", new("Scorecards written: {0}.", "Обновлено карт показателей: {0}.", "Оновлено карт показників: {0}.", "已更新记分卡：{0}。")),
        new(
            "confirmRecalculation",
            new(
                "All records are counted anew, which takes a while. Keep this page open; what is done stays done.",
                "Все записи будут пересчитаны заново, это займет время. Не закрывайте страницу; уже сделанное сохранится.",
                "Усі записи буде перераховано заново, це триватиме деякий час. Не закривайте сторінку; уже зроблене збережеться.",
                "将重新统计所有记录，需要一些时间。请保持页面打开；已完成的部分会保留。")),
        new("compared", new("Records compared: {0}; found: {1}...", "Сверено записей: {0}; найдено: {1}...", "Звірено записів: {0}; знайдено: {1}...", "已核对记录：{0}；发现：{1}…")),
        new(
            "recalculated",
            new(
                "Records compared: {0}; posted to the ledger: {1}.",
                "Сверено записей: {0}; добавлено в реестр: {1}.",
                "Звірено записів: {0}; додано до реєстру: {1}.",
                "已核对记录：{0}；已补记台账：{1}。")),
        new("noDrifts", new("Nothing differs. Records compared: {0}.", "Расхождений нет. Сверено записей: {0}.", "Розбіжностей немає. Звірено записів: {0}.", "没有差异。已核对记录：{0}。")),
        new(
            "confirmCorrection",
            new(
                "Numbers that differ: {0}. They are listed as drifts. Correct them now?",
                "Найдено расхождений: {0}. Они сохранены в списке. Исправить их сейчас?",
                "Знайдено розбіжностей: {0}. Їх збережено в списку. Виправити їх зараз?",
                "发现差异：{0}，均已列出。现在更正吗？")),
        new("driftsListed", new("Drifts listed: {0}. Nothing was corrected.", "Сохранено расхождений: {0}. Исправлений не было.", "Збережено розбіжностей: {0}. Виправлень не було.", "已列出差异：{0}。未作更正。")),
        new("driftsCorrected", new("Drifts corrected: {0}.", "Исправлено расхождений: {0}.", "Виправлено розбіжностей: {0}.", "已更正差异：{0}。")),
        new(
            "processed",
            new(
                "Handovers expired: {0}; touches due: {1}; stays in nurture ended: {2}.",
                "Просрочено передач: {0}; наступило касаний: {1}; завершено подпиток: {2}.",
                "Прострочено передач: {0}; настало дотиків: {1}; завершено підживлень: {2}.",
                "过期移交：{0}；到期触达：{1}；结束孵化：{2}。")),
    ];
}
